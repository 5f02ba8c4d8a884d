// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/smarterctl/context.h"

namespace smarter::ctl {

namespace {

QJsonObject jsonOf(const Erasure& erasure) {
    return {{QStringLiteral("before"), erasure.before.toString(Qt::ISODate)},
            {QStringLiteral("totals"), static_cast<qint64>(erasure.totals)},
            {QStringLiteral("households"), static_cast<qint64>(erasure.households)},
            {QStringLiteral("aggregates"), static_cast<qint64>(erasure.aggregates)}};
}

QString lineOf(const Erasure& erasure) {
    return QStringLiteral("%1 daily totals of %2 households and %3 sealed aggregates, before %4")
        .arg(erasure.totals)
        .arg(erasure.households)
        .arg(erasure.aggregates)
        .arg(erasure.before.isValid() ? erasure.before.toString(Qt::ISODate) : QStringLiteral("any day"));
}

Result<Answer> show(Mdms& mdms, const Session& session) {
    return mdms.wouldErase(session).and_then([&](const Erasure& next) {
        return mdms.retentionMonths().transform([&](int months) {
            return Answer{
                {{QStringLiteral("months"), months},
                 {QStringLiteral("longer_months"), Retention::kLongerMonths},
                 {QStringLiteral("next"), jsonOf(next)}},
                QStringLiteral("kept for %1 months, %2 where a household consents\nthe next run erases ")
                        .arg(months)
                        .arg(Retention::kLongerMonths) +
                    lineOf(next)};
        });
    });
}

Result<Answer> set(Mdms& mdms, const Session& session, const QString& text) {
    bool isNumber = false;
    const int months = text.toInt(&isNumber);
    if (!isNumber) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("retention set ") + text);
    }
    return mdms.setRetentionMonths(session, months).and_then([&] { return show(mdms, session); });
}

/// With the consents as they are now: nobody's totals go because theirs had not arrived.
Result<Answer> run(Stations& stations, const Session& session, bool dry) {
    Mdms& mdms = stations.mdms();
    return mdms.operators()
        .authorise(session, Permission::ChangePolicy)
        .and_then([&] { return stations.carryConsents(); })
        .and_then([&] { return dry ? mdms.wouldErase(session) : mdms.eraseExpired(session); })
        .transform([&](const Erasure& erasure) {
            Answer answer{
                jsonOf(erasure),
                (dry ? QStringLiteral("would erase ") : QStringLiteral("erased ")) + lineOf(erasure)};
            answer.json[QStringLiteral("dry_run")] = dry;
            return answer;
        });
}

Result<Answer> retention(Context& context) {
    const QString asked = context.arguments.value(0, QStringLiteral("show"));
    const qsizetype words = context.arguments.size();
    const bool known = (asked == QLatin1String("show") && words <= 1) ||
                       (asked == QLatin1String("set") && words == 2) ||
                       (asked == QLatin1String("run") && words == 1);
    if (!known) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("retention ") + asked);
    }
    auto open = openSite(context);
    if (!open) {
        return passOn(open);
    }
    Mdms& mdms = open->stations->mdms();
    return actingSession(context, mdms).and_then([&](const SessionPtr& session) {
        return asked == QLatin1String("show") ? show(mdms, *session)
               : asked == QLatin1String("set")
                   ? set(mdms, *session, context.arguments.at(1))
                   : run(*open->stations, *session, context.parser.isSet(QStringLiteral("dry-run")));
    });
}

constexpr CommandEntry kCommands[] = {
    {"retention", "[show | set MONTHS | run [--dry-run]]", retention},
};

}  // namespace

std::span<const CommandEntry> retentionCommands() {
    return kCommands;
}

}  // namespace smarter::ctl
