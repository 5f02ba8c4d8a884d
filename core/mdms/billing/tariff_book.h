// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/base/ids.h"
#include "core/store/database.h"
#include "core/tariff/tariff_json.h"
#include "core/tariff/usage.h"

namespace smarter {

/// The site's tariffs, who has which from when, and what the PES is asked to total for them. What
/// changes is written in the caller's transaction. Belongs to its database's thread.
class TariffBook {
public:
    explicit TariffBook(Database& database) : database_(database), shipped_(shippedTariffs()) {}

    /// A new tariff, or a new edition of one; issued bills stay as they are. TariffInvalid, also for an edition in
    /// another currency.
    Status put(const Tariff& tariff);
    /// The site's own and those that come with the program, by id; the site's own of the same id comes first.
    Result<std::vector<std::shared_ptr<const Tariff>>> tariffs();
    /// TariffUnknown.
    Result<std::shared_ptr<const Tariff>> tariff(const QString& id);

    /// From a local day on. No household: all that have none of their own. TariffUnknown; TariffInvalid if
    /// its currency is not that of the tariffs assigned so far, or for a household not that of the site.
    Status assign(const std::optional<Pseudonym>& household, QDate from, const QString& id);
    /// The household's own where it has one, else the site's, else the flat example. Before the site's first tariff the
    /// flat example too, if its currency is the same.
    Result<TariffHistory> historyOf(const Pseudonym& household);
    /// The site's.
    Result<TariffHistory> siteHistory();
    /// Every tariff assigned to anyone.
    Result<std::vector<std::shared_ptr<const Tariff>>> assigned();

    /// Households can be shown what they would pay under it, whatever its currency, once its registers are
    /// totalled. TariffUnknown.
    Status offer(const QString& id);
    /// Every tariff assigned or offered.
    Result<std::vector<std::shared_ptr<const Tariff>>> metered();

    /// What the PES totals by.
    Result<RegisterPlans> plans();
    /// Nothing if the PES has been asked for all that there is to ask.
    Result<std::optional<RegisterPlans>> order();
    Status setOrder(const RegisterPlans& wanted);
    /// The PES has answered `order`: it totals by `plans`. An order that came meanwhile stays.
    Status settleOrder(const RegisterPlans& order, const RegisterPlans& plans);

private:
    Result<std::optional<Bytes>> storedPlans(int use);
    Status storePlans(int use, const Bytes& content);
    Result<std::vector<std::shared_ptr<const Tariff>>> tariffsNamed(const QString& select);
    Result<TariffHistory> assignmentsOf(ByteView owner);

    Result<std::shared_ptr<const Tariff>> edition(const QString& id, const QByteArray& json);

    Database& database_;
    std::vector<std::shared_ptr<const Tariff>> shipped_;
    /// Each edition ever read, by its JSON: another connection may store a new one, and RegisterMaps know editions
    /// by their address.
    std::map<QByteArray, std::shared_ptr<const Tariff>> editions_;
};

}  // namespace smarter
