// SPDX-License-Identifier: GPL-3.0-or-later
// What the Mdms does of bills and tariffs for a session.
#include "core/crypto/digest.h"
#include "core/mdms/mdms.h"

namespace smarter {

namespace {

AuditAction actionOf(Mdms::BillUse use) {
    return use == Mdms::BillUse::Export ? AuditAction::BillExported : AuditAction::BillViewed;
}

QString documentName(std::int64_t number) {
    return QStringLiteral("bill %1").arg(number);
}

}  // namespace

Result<Bill> Mdms::bill(const Session& session, const Pseudonym& household, const DayPeriod& period,
                        const std::optional<QString>& tariff, BillUse use) {
    // Only a tariff that there is gets into the log.
    if (tariff) {
        if (const auto known = billing_.tariffs().tariff(*tariff); !known) {
            return passOn(known);
        }
    }
    const QString details = periodName(period) + (tariff ? QStringLiteral(", as if under ") + *tariff : QString());
    return households(session, {actionOf(use), household.hex(), details}).and_then([&](HouseholdLedger*) {
        return billing_.preview(household, period, tariff);
    });
}

Result<std::vector<HouseholdBill>> Mdms::bills(const Session& session, const DayPeriod& period) {
    return households(session, {AuditAction::TotalsViewed, {}, periodName(period)})
        .and_then([&](HouseholdLedger* ledger) { return ledger->totals(intervalOf(period, zone_)); })
        .and_then([&](const std::vector<HouseholdTotal>& totals) { return billing_.previews(period, totals); });
}

// The document names the household that the look is of: it is read before the entry, and handed out after it.
Result<IssuedBill> Mdms::issuedBill(const Session& session, std::int64_t number, BillUse use) {
    return operators_.authorise(session, Permission::ViewHouseholdTotals)
        .and_then([&] { return billing_.issued().find(number); })
        .and_then([&](IssuedBill found) {
            const Look look{actionOf(use), found.bill.household.hex(), documentName(number)};
            return households(session, look).transform([&](HouseholdLedger*) { return std::move(found); });
        });
}

Result<std::optional<std::int64_t>> Mdms::standingBill(const Session& session, const Pseudonym& household,
                                                       const DayPeriod& period) {
    return operators_.authorise(session, Permission::ViewHouseholdTotals).and_then([&] {
        return billing_.issued().standing(household, period);
    });
}

Result<std::vector<BillEntry>> Mdms::issuedBills(const Session& session, const std::optional<Pseudonym>& household) {
    const Look look{AuditAction::TotalsViewed, household ? household->hex() : QString(), QStringLiteral("list of bills")};
    return households(session, look).and_then([&](HouseholdLedger*) { return billing_.issued().list(household); });
}

RecordedWrite Mdms::issuing(const Session& session) {
    return [this, &session](const QString& subject, const QString& details, const std::function<Status()>& work) {
        return change(session, Permission::IssueBills, AuditAction::BillIssued, subject, details, work);
    };
}

// The permission comes first: without it, not even the error tells anything of a household.
Result<IssuedBill> Mdms::issueBill(const Session& session, const Pseudonym& household, const DayPeriod& period) {
    return operators_.authorise(session, Permission::IssueBills).and_then([&] {
        return billing_.issue(household, period, issuing(session));
    });
}

Result<IssuedBill> Mdms::correctBill(const Session& session, std::int64_t number) {
    return operators_.authorise(session, Permission::IssueBills).and_then([&] {
        return billing_.correct(number, issuing(session));
    });
}

Result<BillingRun> Mdms::issueBills(const Session& session, const DayPeriod& period, const BillingProgress& progress) {
    return operators_.authorise(session, Permission::IssueBills).and_then([&] {
        return billing_.run(period, issuing(session), progress);
    });
}

Result<BillingRun> Mdms::beginBillingRun(const Session& session, const DayPeriod& period) {
    return operators_.authorise(session, Permission::IssueBills).and_then([&] { return billing_.beginRun(period); });
}

Result<BillingRun> Mdms::goOnBilling(const Session& session, BillingRun run) {
    return operators_.authorise(session, Permission::IssueBills)
        .and_then([&] { return billing_.goOn(run, issuing(session)); })
        .transform([&] { return std::move(run); });
}

Status Mdms::putTariff(const Session& session, const Tariff& tariff) {
    const QByteArray json = toJson(tariff);
    const auto hash = crypto::sha256(bytesOf({json.constData(), static_cast<std::size_t>(json.size())}));
    return change(session, Permission::EditTariffs, AuditAction::TariffChanged, tariff.id,
                  QStringLiteral("stored, SHA-256 ") + hex(hash),
                  [&] { return billing_.tariffs().put(tariff).and_then([&] { return billing_.orderRegisters(); }); });
}

Status Mdms::assignTariff(const Session& session, const std::optional<Pseudonym>& household, QDate from, const QString& id) {
    const QString owner = household ? household->hex() : QStringLiteral("the site");
    return change(session, Permission::EditTariffs, AuditAction::TariffChanged, id,
                  QStringLiteral("for %1 from %2").arg(owner, from.toString(Qt::ISODate)),
                  [&] {
                      return billing_.tariffs().assign(household, from, id).and_then([&] { return billing_.orderRegisters(); });
                  });
}

Status Mdms::offerTariff(const Session& session, const QString& id) {
    return change(session, Permission::EditTariffs, AuditAction::TariffChanged, id, QStringLiteral("offered"), [&] {
        return billing_.tariffs().offer(id).and_then([&] { return billing_.orderRegisters(); });
    });
}

Status Mdms::settleOrder(const RegisterPlans& order, const RegisterPlans& plans) {
    return Transaction::begin(*database_).and_then([&](Transaction transaction) {
        return billing_.tariffs().settleOrder(order, plans).and_then([&] { return transaction.commit(); });
    });
}

Status Mdms::dropOrder(const RegisterPlans& order, const Error& why) {
    const QString details = QStringLiteral("registers refused by the PES: ") + why.subject;
    return audit_.recordWith({}, AuditAction::TariffChanged, {}, details, [&]() -> Status {
        return billing_.tariffs().plans().and_then(
            [&](const RegisterPlans& plans) { return billing_.tariffs().settleOrder(order, plans); });
    });
}

}  // namespace smarter
