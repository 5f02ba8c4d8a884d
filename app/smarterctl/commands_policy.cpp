// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "app/smarterctl/bill_answers.h"

namespace smarter::ctl {

namespace {

QJsonObject policyJson(const ReleasePolicy& policy) {
    return {{QStringLiteral("policy"), policy.name()},
            {QStringLiteral("min_meters"), static_cast<qint64>(policy.minimumMeters)},
            {QStringLiteral("largest_share_percent"), static_cast<qint64>(policy.largestSharePercent)}};
}

QString policyLine(const QString& from, const ReleasePolicy& policy, const QString& state) {
    const QString share =
        policy.largestSharePercent > 0 ? QStringLiteral(", none over %1 %").arg(policy.largestSharePercent) : QString();
    return QStringLiteral("%1  %2  %3 meters or more%4  %5").arg(from, -10).arg(policy.name(), -7).arg(policy.minimumMeters).arg(share, state);
}

/// What is in force, to come and past, as the PES has it, and what it has yet to be asked for.
Result<Answer> policiesAnswer(const OpenSite& open) {
    const auto waiting = open.stations->mdms().policyOrders();
    if (!waiting) {
        return passOn(waiting);
    }
    const ReleasePolicies& policies = open.stations->intake().policies();
    const ReleasePolicy& now = open.stations->intake().policyNow();
    const QDate today = localDateOf(open.clock->now(), open.site->zone());
    QJsonArray list;
    QStringList lines;
    for (const ReleasePolicies::Dated& one : policies.dated()) {
        const QString state = one.from > today                  ? QStringLiteral("to-come")
                              : one == policies.datedOn(today) ? QStringLiteral("in-force")
                                                               : QStringLiteral("past");
        const bool ever = one.from == ReleasePolicies::ever();
        QJsonObject entry = policyJson(one.policy);
        entry[QStringLiteral("from")] = ever ? QJsonValue() : QJsonValue(iso(one.from));
        entry[QStringLiteral("state")] = state;
        list.append(entry);
        lines += policyLine(ever ? QStringLiteral("always") : iso(one.from), one.policy, state);
    }
    QJsonArray orders;
    for (const PolicyOrder& order : *waiting) {
        QJsonObject entry = policyJson(order.policy);
        entry[QStringLiteral("from")] = order.from.isValid() ? QJsonValue(iso(order.from)) : QJsonValue();
        orders.append(entry);
        lines += policyLine(order.from.isValid() ? iso(order.from) : QStringLiteral("soonest"), order.policy,
                            QStringLiteral("waiting"));
    }
    return Answer{{{QStringLiteral("in_force"), policyJson(now)},
                   {QStringLiteral("policies"), list},
                   {QStringLiteral("waiting"), orders}},
                  lines.join(u'\n')};
}

Result<PolicyOrder> orderOf(const Context& context) {
    bool isNumber = true;
    const QString meters = context.parser.value(QStringLiteral("min-meters"));
    const std::uint32_t minimum = meters.isEmpty() ? 0 : meters.toUInt(&isNumber);
    const auto policy = ReleasePolicy::named(context.arguments.value(1), isNumber ? minimum : 0);
    if (!policy) {
        return passOn(policy);
    }
    if (context.parser.value(QStringLiteral("from")).isEmpty()) {
        return PolicyOrder{*policy, {}};
    }
    return dayOption(context, "from").transform([&](QDate from) { return PolicyOrder{*policy, from}; });
}

Result<Answer> setPolicy(Context& context) {
    const auto order = orderOf(context);
    if (!order) {
        return passOn(order);
    }
    const auto open = openSite(context);
    if (!open) {
        return passOn(open);
    }
    Stations& stations = *open->stations;
    return actingSession(context, stations.mdms())
        .and_then([&](const SessionPtr& session) { return stations.mdms().changePolicy(*session, *order); })
        .and_then([&] { return stations.connect(); })
        .and_then([&](const Flow&) -> Result<Answer> {
            const bool taken = stations.intake().policies().dated().back().policy == order->policy;
            return taken ? policiesAnswer(*open) : fail(ErrorCode::ValueOutOfRange, QStringLiteral("release policies"));
        });
}

Result<Answer> policyCommand(Context& context) {
    const QString action = context.arguments.value(0);
    if (action == QLatin1String("set") && context.arguments.size() == 2) {
        return setPolicy(context);
    }
    const bool shows = context.arguments.isEmpty() || (action == QLatin1String("show") && context.arguments.size() == 1);
    if (!shows) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("policy ") + action);
    }
    return openSite(context).and_then(policiesAnswer);
}

constexpr CommandEntry kCommands[] = {
    {"policy", "[show] | set NL-10|15/15|CA-100|custom [--min-meters N] [--from DAY]", policyCommand},
};

}  // namespace

std::span<const CommandEntry> policyCommands() {
    return kCommands;
}

}  // namespace smarter::ctl
