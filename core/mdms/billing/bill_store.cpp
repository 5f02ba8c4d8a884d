// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/billing/bill_store.h"

#include "core/crypto/digest.h"

namespace smarter {

namespace {

QString iso(QDate day) {
    return day.toString(Qt::ISODate);
}

QDate fromIso(const QString& text) {
    return QDate::fromString(text, Qt::ISODate);
}

Result<IssuedBill> verified(std::int64_t number, const Bytes& content, const Bytes& hash,
                            const QString& path) {
    const crypto::Digest digest = crypto::sha256(content);
    auto bill = decodeIssuedBill(content);
    if (Bytes(digest.begin(), digest.end()) != hash || !bill || bill->number != number) {
        return fail(ErrorCode::FileDamaged, path, QStringLiteral("bill %1").arg(number));
    }
    return bill;
}

}  // namespace

Result<IssuedBill> BillStore::insert(IssuedBill bill) {
    const auto number = database_.single(QStringLiteral("SELECT coalesce(max(number), 0) + 1 FROM bill"), {},
                                         [](const Statement& row) { return row.number(0); });
    if (!number) {
        return passOn(number);
    }
    bill.number = *number;
    const Bytes content = encode(bill);
    const crypto::Digest hash = crypto::sha256(content);
    return database_
        .run(QStringLiteral("INSERT INTO bill (number, pseudonym, first_day, last_day, issued_at, corrects, "
                            "content, hash) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
             {smarter::number(bill.number), blob(bill.bill.household.view()), iso(bill.bill.period.first),
              iso(bill.bill.period.last), smarter::number(bill.issuedAt), smarter::number(bill.corrects),
              blob(content), blob(hash)})
        .transform([&] { return std::move(bill); });
}

Result<IssuedBill> BillStore::add(const Bill& bill, Instant now) {
    const auto there = standing(bill.household, bill.period);
    if (!there) {
        return passOn(there);
    }
    if (*there) {
        return fail(ErrorCode::BillExists, QString::number(**there));
    }
    return insert({0, now, 0, {}, bill});
}

Result<IssuedBill> BillStore::addCorrection(std::int64_t number, const Bill& bill, Instant now) {
    const auto corrected = find(number);
    if (!corrected) {
        return passOn(corrected);
    }
    const auto before =
        database_.first(QStringLiteral("SELECT number FROM bill WHERE corrects = ?"),
                        {smarter::number(number)}, [](const Statement& row) { return row.number(0); });
    if (!before) {
        return passOn(before);
    }
    if (*before) {
        return fail(ErrorCode::BillExists, QString::number(**before));
    }
    const bool same = corrected->bill.household == bill.household && corrected->bill.period == bill.period &&
                      corrected->bill.charges.currency == bill.charges.currency;
    return same ? insert({0, now, number, corrected->bill.charges.amount, bill})
                : fail(ErrorCode::InvalidArgument, QString::number(number));
}

Result<IssuedBill> BillStore::find(std::int64_t number) {
    const auto row = database_.first(
        QStringLiteral("SELECT content, hash FROM bill WHERE number = ?"), {smarter::number(number)},
        [](const Statement& found) { return std::pair(found.bytes(0), found.bytes(1)); });
    if (!row) {
        return passOn(row);
    }
    return *row ? verified(number, (*row)->first, (*row)->second, database_.path())
                : fail(ErrorCode::BillUnknown, QString::number(number));
}

Result<std::vector<BillEntry>> BillStore::list(const std::optional<Pseudonym>& household) {
    const ByteView owner = household ? household->view() : ByteView();
    return database_.all(
        QStringLiteral("SELECT b.number, b.pseudonym, b.first_day, b.last_day, b.issued_at, b.corrects, "
                       "coalesce(c.number, 0), b.content FROM bill b LEFT JOIN bill c ON c.corrects = b.number "
                       "WHERE ? = 0 OR b.pseudonym = ? ORDER BY b.number"),
        {household ? 1 : 0, blob(owner)}, [](const Statement& row) {
            BillEntry entry{
                row.number(0),  row.id<Pseudonym>(1), {fromIso(row.text(2)), fromIso(row.text(3))},
                row.instant(4), row.number(5),        row.number(6), {}, {}};
            // One damaged document does not keep the others from being listed; find() says what is wrong with it.
            if (const auto document = decodeIssuedBill(row.bytes(7))) {
                entry.amount = document->bill.charges.amount;
                entry.currency = document->bill.charges.currency;
            }
            return entry;
        });
}

Result<std::optional<std::int64_t>> BillStore::standing(const Pseudonym& household, const DayPeriod& period) {
    return database_.first(
        QStringLiteral(
            "SELECT b.number FROM bill b WHERE b.pseudonym = ? AND b.first_day <= ? AND b.last_day >= ? "
            "AND NOT EXISTS (SELECT 1 FROM bill c WHERE c.corrects = b.number) ORDER BY b.number"),
        {blob(household.view()), iso(period.last), iso(period.first)},
        [](const Statement& row) { return row.number(0); });
}

Result<std::vector<std::int64_t>> BillStore::damaged() {
    const auto all = database_.all(
        QStringLiteral("SELECT number, content, hash FROM bill ORDER BY number"), {},
        [this](const Statement& row) {
            const std::int64_t number = row.number(0);
            return std::pair(number,
                             verified(number, row.bytes(1), row.bytes(2), database_.path()).has_value());
        });
    if (!all) {
        return passOn(all);
    }
    std::vector<std::int64_t> bad;
    std::int64_t expected = 1;
    for (const auto& [number, sound] : *all) {
        for (; expected < number; ++expected) {
            bad.push_back(expected);
        }
        expected = number + 1;
        if (!sound) {
            bad.push_back(number);
        }
    }
    return bad;
}

}  // namespace smarter
