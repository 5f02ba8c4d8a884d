// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/smarterctl/context.h"

#include <QDateTime>
#include <cstdio>

namespace smarter::ctl {

void say(const QString& line) {
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
}

Result<OpenMdms> openMdms(Context& context) {
    OpenMdms open;
    auto site = Site::open(context.siteFolder, context.passphraseOrNull());
    if (!site) {
        return passOn(site);
    }
    open.site = std::move(*site);
    open.clock = std::make_unique<SystemClock>();
    return open.site->databaseKey(TrustDomain::Mdms)
        .and_then([&](const SecretBytes& key) { return Mdms::open(open.site->databasePath(TrustDomain::Mdms), key, *open.clock); })
        .transform([&](std::unique_ptr<Mdms> mdms) {
            open.mdms = std::move(mdms);
            return std::move(open);
        });
}

Result<OpenSite> openSite(Context& context, int workers) {
    OpenSite open;
    auto site = Site::open(context.siteFolder, context.passphraseOrNull());
    if (!site) {
        return passOn(site);
    }
    open.site = std::move(*site);
    open.clock = std::make_unique<SystemClock>();
    return Stations::open(*open.site, *open.clock, workers).transform([&](std::unique_ptr<Stations> stations) {
        open.stations = std::move(stations);
        return std::move(open);
    });
}

Result<QString> required(const Context& context, const QString& option) {
    const QString value = context.parser.value(option);
    return value.isEmpty() ? Result<QString>(fail(ErrorCode::InvalidArgument, QStringLiteral("--") + option))
                           : Result<QString>(value);
}

Result<Instant> parseInstant(const QString& text, const QTimeZone& zone) {
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid()) {
        return fail(ErrorCode::InvalidArgument, text);
    }
    if (time.timeSpec() == Qt::LocalTime) {
        time = QDateTime(time.date(), time.time(), zone);
    }
    return instantOf(time.toSecsSinceEpoch());
}

QString utcText(Instant instant) {
    return QDateTime::fromSecsSinceEpoch(secondsOf(instant)).toUTC().toString(Qt::ISODate);
}

QString moneyText(Money money) {
    const qint64 magnitude = std::abs(money.value);
    const QString sign = money.value < 0 ? QStringLiteral("-") : QString();
    return QStringLiteral("%1%2.%3").arg(sign).arg(magnitude / 100'000).arg(magnitude % 100'000, 5, 10, QLatin1Char('0'));
}

}  // namespace smarter::ctl
