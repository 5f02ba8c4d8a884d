// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QFile>
#include <QSaveFile>

#include "app/smarterctl/context.h"
#include "core/pipeline/customer_desk.h"

namespace smarter::ctl {

namespace {

struct OpenDesk {
    std::unique_ptr<Site> site;
    std::unique_ptr<SystemClock> clock;
    std::unique_ptr<CustomerDesk> desk;
};

Result<OpenDesk> openDesk(Context& context) {
    OpenDesk open;
    auto site = Site::open(context.siteFolder, context.passphraseOrNull());
    if (!site) {
        return passOn(site);
    }
    open.site = std::move(*site);
    open.clock = std::make_unique<SystemClock>();
    return CustomerDesk::open(*open.site, *open.clock).transform([&](std::unique_ptr<CustomerDesk> desk) {
        open.desk = std::move(desk);
        return std::move(open);
    });
}

Result<Answer> registerCustomer(Context& context, const QString& name, const SecretBytes& password) {
    const auto codeFile = required(context, QStringLiteral("activation-code-file"));
    if (!codeFile) {
        return passOn(codeFile);
    }
    const auto code = readSecretFile(*codeFile);
    if (!code) {
        return passOn(code);
    }
    auto open = openDesk(context);
    if (!open) {
        return passOn(open);
    }
    return open->desk->registerCustomer(name, password, *code).transform([](const QString& registered) {
        return Answer{{{QStringLiteral("username"), registered}}, QStringLiteral("customer %1 registered").arg(registered)};
    });
}

/// One line a minute in the site's local time, kW to nine decimals: every joule can be had back from it.
QByteArray csvLine(const OwnReading& reading, const QTimeZone& zone) {
    const QDateTime local = QDateTime::fromSecsSinceEpoch(secondsOf(reading.interval.start), zone);
    const double kilowatts =
        static_cast<double>(reading.energy.value) / static_cast<double>(reading.interval.length.count()) / 1000.0;
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1() + ',' +
           QByteArray::number(kilowatts, 'f', 9) + '\n';
}

Result<Answer> exportReadings(Context& context, const QString& name, const SecretBytes& password) {
    const auto path = required(context, QStringLiteral("output"));
    if (!path) {
        return passOn(path);
    }
    auto open = openDesk(context);
    if (!open) {
        return passOn(open);
    }
    const auto signedIn = open->desk->signIn(name, password);
    if (!signedIn) {
        return passOn(signedIn);
    }
    const auto extent = open->desk->extent();
    if (!extent) {
        return passOn(extent);
    }
    const auto detail = open->desk->detail(extent->value_or(Interval{}));
    if (!detail) {
        return passOn(detail);
    }
    QSaveFile file(*path);
    bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    Joules total;
    for (const OwnReading& reading : detail->readings) {
        written = written && file.write(csvLine(reading, open->site->zone())) > 0;
        total += reading.energy;
    }
    if (!written || !file.commit()) {
        return fail(ErrorCode::FileUnwritable, *path, file.errorString());
    }
    return Answer{{{QStringLiteral("username"), *signedIn},
                   {QStringLiteral("readings"), static_cast<qint64>(detail->readings.size())},
                   {QStringLiteral("unreadable"), static_cast<qint64>(detail->unreadable)},
                   {QStringLiteral("joules"), static_cast<qint64>(total.value)},
                   {QStringLiteral("output"), *path}},
                  QStringLiteral("%1 readings (%2 J) in %3; %4 could not be opened")
                      .arg(detail->readings.size())
                      .arg(total.value)
                      .arg(*path)
                      .arg(detail->unreadable)};
}

Result<Answer> customer(Context& context) {
    const auto name = required(context, QStringLiteral("username"));
    const auto file = required(context, QStringLiteral("password-file"));
    if (!name || !file) {
        return name ? passOn(file) : passOn(name);
    }
    const auto password = readSecretFile(*file);
    if (!password) {
        return passOn(password);
    }
    const QString what = context.arguments.value(0);
    if (what == QLatin1String("register")) {
        return registerCustomer(context, *name, *password);
    }
    if (what == QLatin1String("export")) {
        return exportReadings(context, *name, *password);
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("customer ") + what);
}

Result<Answer> activation(Context& context) {
    const auto neighbourhood = required(context, QStringLiteral("neighbourhood"));
    const auto home = required(context, QStringLiteral("home"));
    if (!neighbourhood || !home) {
        return neighbourhood ? passOn(home) : passOn(neighbourhood);
    }
    auto open = openSite(context);
    if (!open) {
        return passOn(open);
    }
    MeterFleet& meters = open->stations->meters();
    const auto meter = meters.find(*neighbourhood, *home);
    if (!meter || !*meter) {
        return meter ? Result<Answer>(fail(ErrorCode::MeterUnknown, *home)) : Result<Answer>(passOn(meter));
    }
    return meters.issueActivationCode(**meter).transform([&](const SecretBytes& code) {
        // The one place where a code is shown: to whoever is to hand it to the home's customer.
        const QString shown = QString::fromLatin1(reinterpret_cast<const char*>(code.view().data()),
                                                  static_cast<qsizetype>(code.size()));
        return Answer{{{QStringLiteral("home"), *home}, {QStringLiteral("activation_code"), shown}}, shown};
    });
}

constexpr CommandEntry kCommands[] = {
    {"activation", "--neighbourhood NAME --home NAME", activation},
    {"customer", "register --username NAME --password-file FILE --activation-code-file FILE", customer},
    {"customer", "export --username NAME --password-file FILE --output FILE", customer},
};

}  // namespace

std::span<const CommandEntry> customerCommands() {
    return kCommands;
}

}  // namespace smarter::ctl
