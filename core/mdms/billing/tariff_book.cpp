// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/billing/tariff_book.h"

#include <algorithm>

namespace smarter {

namespace {

const QString kSiteDefault = QStringLiteral("flat");
const QDate kEver(1, 1, 1);
// Uses of register_plans.
constexpr int kTotalled = 1;
constexpr int kOrdered = 2;

ByteView viewOf(const QByteArray& bytes) {
    return bytesOf({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

QByteArray jsonOf(const Bytes& content) {
    return {reinterpret_cast<const char*>(content.data()), static_cast<qsizetype>(content.size())};
}

/// The site's, except where the household has its own.
TariffHistory overlaid(const TariffHistory& site, const TariffHistory& own) {
    if (own.empty()) {
        return site;
    }
    TariffHistory out;
    std::ranges::copy_if(site, std::back_inserter(out),
                         [&](const TariffFrom& one) { return one.from < own.front().from; });
    out.insert(out.end(), own.begin(), own.end());
    return out;
}

}  // namespace

Status TariffBook::put(const Tariff& tariff) {
    if (const auto faults = faultsOf(tariff); !faults.empty()) {
        return fail(ErrorCode::TariffInvalid, tariff.id, faults.front().where);
    }
    const auto before = this->tariff(tariff.id);
    if (!before && before.error().code != ErrorCode::TariffUnknown) {
        return passOn(before);
    }
    if (before && (*before)->currency != tariff.currency) {
        return fail(ErrorCode::TariffInvalid, tariff.id, QStringLiteral("currency"));
    }
    const QByteArray json = toJson(tariff);
    return database_.run(QStringLiteral("DELETE FROM tariff WHERE id = ?"), {tariff.id}).and_then([&] {
        return database_.run(QStringLiteral("INSERT INTO tariff (id, content) VALUES (?, ?)"),
                             {tariff.id, blob(viewOf(json))});
    });
}

Result<std::shared_ptr<const Tariff>> TariffBook::edition(const QString& id, const QByteArray& json) {
    const auto known = editions_.find(json);
    if (known != editions_.end()) {
        return known->second;
    }
    ParsedTariff read = parseTariff(json);
    if (!read.ok()) {
        return fail(ErrorCode::FileDamaged, database_.path(), id);
    }
    return editions_[json] = std::make_shared<const Tariff>(std::move(read.tariff));
}

Result<std::vector<std::shared_ptr<const Tariff>>> TariffBook::tariffs() {
    const auto stored =
        database_.all(QStringLiteral("SELECT id, content FROM tariff"), {},
                      [](const Statement& row) { return std::pair(row.text(0), jsonOf(row.bytes(1))); });
    if (!stored) {
        return passOn(stored);
    }
    std::map<QString, std::shared_ptr<const Tariff>> all;
    for (const auto& tariff : shipped_) {
        all[tariff->id] = tariff;
    }
    for (const auto& [id, json] : *stored) {
        auto own = edition(id, json);
        if (!own) {
            return passOn(own);
        }
        all[id] = std::move(*own);
    }
    std::vector<std::shared_ptr<const Tariff>> out;
    std::ranges::transform(all, std::back_inserter(out), [](const auto& entry) { return entry.second; });
    return out;
}

Result<std::shared_ptr<const Tariff>> TariffBook::tariff(const QString& id) {
    const auto stored = database_.first(QStringLiteral("SELECT content FROM tariff WHERE id = ?"), {id},
                                        [](const Statement& row) { return jsonOf(row.bytes(0)); });
    if (!stored) {
        return passOn(stored);
    }
    if (*stored) {
        return edition(id, **stored);
    }
    const auto found = std::ranges::find_if(shipped_, [&](const auto& one) { return one->id == id; });
    return found == shipped_.end() ? fail(ErrorCode::TariffUnknown, id)
                                   : Result<std::shared_ptr<const Tariff>>(*found);
}

Status TariffBook::assign(const std::optional<Pseudonym>& household, QDate from, const QString& id) {
    if (!from.isValid()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("from"));
    }
    const auto wanted = tariff(id);
    const auto others = assigned();
    if (!wanted || !others) {
        return wanted ? Status(passOn(others)) : Status(passOn(wanted));
    }
    TariffHistory site;
    if (household) {
        auto history = siteHistory();
        if (!history) {
            return passOn(history);
        }
        site = std::move(*history);
    }
    const auto differs = [&](const Tariff& one) { return one.currency != (*wanted)->currency; };
    if (std::ranges::any_of(*others, [&](const auto& one) { return differs(*one); }) ||
        std::ranges::any_of(site, [&](const TariffFrom& one) { return differs(*one.tariff); })) {
        return fail(ErrorCode::TariffInvalid, id, QStringLiteral("currency"));
    }
    const ByteView owner = household ? household->view() : ByteView();
    const QString day = from.toString(Qt::ISODate);
    return database_
        .run(QStringLiteral("DELETE FROM tariff_assignment WHERE pseudonym = ? AND from_day = ?"),
             {blob(owner), day})
        .and_then([&] {
            return database_.run(
                QStringLiteral("INSERT INTO tariff_assignment (pseudonym, from_day, tariff) VALUES (?, ?, ?)"),
                {blob(owner), day, id});
        });
}

Result<TariffHistory> TariffBook::assignmentsOf(ByteView owner) {
    const auto rows = database_.all(
        QStringLiteral(
            "SELECT from_day, tariff FROM tariff_assignment WHERE pseudonym = ? ORDER BY from_day"),
        {blob(owner)}, [](const Statement& row) {
            return std::pair(QDate::fromString(row.text(0), Qt::ISODate), row.text(1));
        });
    if (!rows) {
        return passOn(rows);
    }
    TariffHistory history;
    for (const auto& [from, id] : *rows) {
        auto agreed = tariff(id);
        if (!agreed) {
            return passOn(agreed);
        }
        history.push_back({from, std::move(*agreed)});
    }
    return history;
}

// Before the first tariff that was assigned, what the site billed under until then: or assigning one from tomorrow would
// leave the days up to today without any. Not in another currency, which no bill could have beside the first.
Result<TariffHistory> TariffBook::siteHistory() {
    auto history = assignmentsOf({});
    const auto flat = history.and_then([this](const TariffHistory&) { return tariff(kSiteDefault); });
    if (!flat) {
        return passOn(flat);
    }
    const bool billed = history->empty() || (history->front().from > kEver && history->front().tariff->currency == (*flat)->currency);
    if (billed) {
        history->insert(history->begin(), {kEver, *flat});
    }
    return history;
}

Result<TariffHistory> TariffBook::historyOf(const Pseudonym& household) {
    const auto own = assignmentsOf(household.view());
    if (!own) {
        return passOn(own);
    }
    return siteHistory().transform([&](const TariffHistory& site) { return overlaid(site, *own); });
}

Result<std::vector<std::shared_ptr<const Tariff>>> TariffBook::tariffsNamed(const QString& select) {
    const auto ids = database_.all(select, {}, [](const Statement& row) { return row.text(0); });
    if (!ids) {
        return passOn(ids);
    }
    std::vector<std::shared_ptr<const Tariff>> out;
    for (const QString& id : *ids) {
        auto one = tariff(id);
        if (!one) {
            return passOn(one);
        }
        out.push_back(std::move(*one));
    }
    return out;
}

Result<std::vector<std::shared_ptr<const Tariff>>> TariffBook::assigned() {
    return tariffsNamed(QStringLiteral("SELECT DISTINCT tariff FROM tariff_assignment ORDER BY tariff"));
}

Result<std::vector<std::shared_ptr<const Tariff>>> TariffBook::metered() {
    return tariffsNamed(
        QStringLiteral("SELECT tariff FROM tariff_assignment UNION SELECT tariff FROM tariff_offer ORDER BY tariff"));
}

Status TariffBook::offer(const QString& id) {
    return tariff(id).and_then([&](const std::shared_ptr<const Tariff>&) {
        return database_.run(QStringLiteral("INSERT INTO tariff_offer (tariff) VALUES (?) ON CONFLICT DO NOTHING"), {id});
    });
}

Result<std::optional<Bytes>> TariffBook::storedPlans(int use) {
    return database_.first(QStringLiteral("SELECT content FROM register_plans WHERE plan_use = ?"), {use},
                           [](const Statement& row) { return row.bytes(0); });
}

Status TariffBook::storePlans(int use, const Bytes& content) {
    return database_.run(QStringLiteral("DELETE FROM register_plans WHERE plan_use = ?"), {use}).and_then([&] {
        return database_.run(QStringLiteral("INSERT INTO register_plans (plan_use, content) VALUES (?, ?)"),
                             {use, blob(content)});
    });
}

Result<RegisterPlans> TariffBook::plans() {
    return storedPlans(kTotalled).and_then([](const std::optional<Bytes>& stored) {
        return stored ? RegisterPlans::decode(*stored) : Result<RegisterPlans>(RegisterPlans());
    });
}

Result<std::optional<RegisterPlans>> TariffBook::order() {
    return storedPlans(kOrdered).and_then([](const std::optional<Bytes>& stored) -> Result<std::optional<RegisterPlans>> {
        if (!stored) {
            return std::nullopt;
        }
        return RegisterPlans::decode(*stored).transform([](RegisterPlans plans) { return std::optional(std::move(plans)); });
    });
}

Status TariffBook::setOrder(const RegisterPlans& wanted) {
    return storePlans(kOrdered, wanted.encode());
}

Status TariffBook::settleOrder(const RegisterPlans& order, const RegisterPlans& plans) {
    const Bytes settled = order.encode();
    return storePlans(kTotalled, plans.encode()).and_then([&] {
        return database_.run(QStringLiteral("DELETE FROM register_plans WHERE plan_use = ? AND content = ?"),
                             {kOrdered, blob(settled)});
    });
}

}  // namespace smarter
