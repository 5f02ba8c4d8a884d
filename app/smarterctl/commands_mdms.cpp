// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <algorithm>

#include "app/smarterctl/context.h"
#include "ui/text/outcome_text.h"

namespace smarter::ctl {

namespace {

Result<Interval> rangeOption(const Context& context, const QTimeZone& zone) {
    Instant from = instantOf(0);
    Instant to = instantOf(std::int64_t{1} << 40);
    for (const auto& [option, limit] : {std::pair("from", &from), std::pair("to", &to)}) {
        const QString text = context.parser.value(QString::fromLatin1(option));
        if (text.isEmpty()) {
            continue;
        }
        const auto instant = parseInstant(text, zone);
        if (!instant) {
            return passOn(instant);
        }
        *limit = *instant;
    }
    return Interval{from, to - from};
}

Answer loadAnswer(const std::vector<NeighbourhoodLoad>& load) {
    QJsonArray rows;
    QJsonArray withheld;
    QString text;
    for (const NeighbourhoodLoad& row : load) {
        QJsonObject entry{{QStringLiteral("start"), utcText(row.window.start)},
                          {QStringLiteral("end"), utcText(row.window.end())},
                          {QStringLiteral("meters"), static_cast<qint64>(row.meters)}};
        const QString head = QStringLiteral("%1  %2 meters  ").arg(utcText(row.window.start)).arg(row.meters, 4);
        if (row.outcome == Outcome::Released) {
            entry[QStringLiteral("joules")] = static_cast<qint64>(row.energy.value);
            entry[QStringLiteral("quality")] = static_cast<int>(row.quality);
            entry[QStringLiteral("revision")] = static_cast<qint64>(row.revision);
            rows.append(entry);
            text += head + QStringLiteral("%1 J\n").arg(row.energy.value, 12);
        } else {
            entry[QStringLiteral("reason")] = outcomeText(row.outcome);
            withheld.append(entry);
            text += head + outcomeText(row.outcome) + QLatin1Char('\n');
        }
    }
    text += QStringLiteral("%1 intervals released, %2 withheld").arg(rows.size()).arg(withheld.size());
    return {{{QStringLiteral("rows"), rows},
             {QStringLiteral("withheld"), withheld.size()},
             {QStringLiteral("withheld_intervals"), withheld}},
            text};
}

Result<Answer> load(Context& context) {
    const auto name = required(context, QStringLiteral("neighbourhood"));
    if (!name) {
        return passOn(name);
    }
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    const auto range = rangeOption(context, open->site->zone());
    if (!range) {
        return passOn(range);
    }
    Mdms& mdms = *open->mdms;
    const auto ledger = actingSession(context, mdms).and_then([&](const SessionPtr& session) { return mdms.loads(*session); });
    const auto known = ledger.and_then([](LoadLedger* loads) { return loads->neighbourhoods(); });
    if (!known) {
        return passOn(known);
    }
    if (std::ranges::none_of(*known, [&](const NeighbourhoodSummary& one) { return one.name == *name; })) {
        return fail(ErrorCode::NeighbourhoodUnknown, *name);
    }
    return (*ledger)->load(*name, *range).transform(loadAnswer);
}

Result<Answer> meters(Context& context) {
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    Mdms& mdms = *open->mdms;
    const auto households = actingSession(context, mdms)
                                .and_then([&](const SessionPtr& session) {
                             return mdms.households(*session, {AuditAction::TotalsExported, {}, QStringLiteral("meters")});
                         })
                         .and_then([](HouseholdLedger* ledger) { return ledger->households(); });
    return households.transform([](const std::vector<HouseholdSummary>& all) {
        QJsonArray list;
        QString text;
        for (const HouseholdSummary& one : all) {
            list.append(QJsonObject{{QStringLiteral("pseudonym"), one.household.hex()},
                                    {QStringLiteral("neighbourhood"), one.neighbourhood},
                                    {QStringLiteral("joules"), static_cast<qint64>(one.energy.value)},
                                    {QStringLiteral("days"), static_cast<qint64>(one.windows)}});
            text += QStringLiteral("%1  %2  %3 J\n").arg(one.household.hex(), one.neighbourhood).arg(one.energy.value, 14);
        }
        text += QStringLiteral("%1 meters").arg(all.size());
        return Answer{{{QStringLiteral("meters"), list}}, text};
    });
}

constexpr CommandEntry kCommands[] = {
    {"load", "--neighbourhood NAME [--from T] [--to T]", load},
    {"meters", "", meters},
};

}  // namespace

std::span<const CommandEntry> mdmsCommands() {
    return kCommands;
}

}  // namespace smarter::ctl
