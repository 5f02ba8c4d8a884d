// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>
#include <array>

#include "app/smarterctl/context.h"
#include "core/customer/detail_export.h"
#include "core/pipeline/customer_desk.h"

namespace smarter::ctl {

namespace {

constexpr std::size_t kLongestSecret = 4096;
constexpr qint64 kLargestBillFile = 8 << 20;

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

/// The next line of standard input, byte by byte: a buffered reader would keep what it read, and take the next secret.
Result<SecretBytes> readSecretLine() {
    SecretBytes line(kLongestSecret);
    std::size_t size = 0;
    for (std::uint8_t byte = 0; size < line.size() && ::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n';) {
        line.span()[size++] = byte;
    }
    return SecretBytes::copyOf(line.view().first(size));
}

/// The secret that an option names a file for; "-" is standard input, a line for each such option.
Result<SecretBytes> secretOption(const Context& context, const char* option) {
    return required(context, QString::fromLatin1(option)).and_then([](const QString& file) {
        return file == QLatin1String("-") ? readSecretLine() : readSecretFile(file);
    });
}

/// An open desk with the customer signed in.
struct SignedInDesk {
    OpenDesk open;
    CustomerDesk::SignedIn signedIn;
    SecretBytes password;
};

Result<SignedInDesk> signIn(Context& context) {
    const auto name = required(context, QStringLiteral("username"));
    auto password = name.and_then([&](const QString&) { return secretOption(context, "password-file"); });
    if (!password) {
        return passOn(password);
    }
    auto open = openDesk(context);
    if (!open) {
        return passOn(open);
    }
    return open->desk->signIn(*name, *password).transform([&](const CustomerDesk::SignedIn& signedIn) {
        return SignedInDesk{std::move(*open), signedIn, std::move(*password)};
    });
}

Answer about(const QString& name, const QString& text) {
    return {{{QStringLiteral("username"), name}}, text.arg(name)};
}

Result<Answer> registerCustomer(Context& context) {
    const auto name = required(context, QStringLiteral("username"));
    const auto password = name.and_then([&](const QString&) { return secretOption(context, "password-file"); });
    const auto code = password.and_then([&](const SecretBytes&) { return secretOption(context, "activation-code-file"); });
    if (!code) {
        return passOn(code);
    }
    return openDesk(context).and_then([&](const OpenDesk& open) {
        return open.desk->registerCustomer(*name, *password, *code).transform([](const QString& registered) {
            return about(registered, QStringLiteral("customer %1 registered"));
        });
    });
}

Result<Answer> login(Context& context) {
    return signIn(context).and_then([](const SignedInDesk& in) {
        return in.open.desk->extent(in.signedIn.session).transform([&](const std::optional<Interval>& extent) {
            Answer answer = about(in.signedIn.name, QStringLiteral("customer %1: name and password are right"));
            if (extent) {
                answer.json[QStringLiteral("from")] = utcText(extent->start);
                answer.json[QStringLiteral("to")] = utcText(extent->end());
                answer.text += QStringLiteral("; readings from %1 to %2").arg(utcText(extent->start), utcText(extent->end()));
            }
            return answer;
        });
    });
}

Result<Answer> changePassword(Context& context) {
    return signIn(context).and_then([&](const SignedInDesk& in) {
        return secretOption(context, "new-password-file")
            .and_then([&](const SecretBytes& next) {
                return in.open.desk->changePassword(in.signedIn.session, in.password, next);
            })
            .transform([&] { return about(in.signedIn.name, QStringLiteral("customer %1 has a new password")); });
    });
}

Result<Answer> deleteAccount(Context& context) {
    return signIn(context).and_then([&](const SignedInDesk& in) {
        return in.open.desk->deleteAccount(in.signedIn.session, in.password).transform([&] {
            return about(in.signedIn.name, QStringLiteral("customer %1 deleted, with the keys to the readings"));
        });
    });
}

Result<Answer> unlock(Context& context) {
    const auto name = required(context, QStringLiteral("username"));
    if (!name) {
        return passOn(name);
    }
    return openDesk(context).and_then([&](const OpenDesk& open) {
        return open.desk->releaseLock(*name).transform([&] { return about(*name, QStringLiteral("%1 may try again")); });
    });
}

/// The whole of what is stored, or what --from and --to leave of it.
Result<Interval> rangeOf(Context& context, const SignedInDesk& in) {
    const auto extent = in.open.desk->extent(in.signedIn.session);
    if (!extent) {
        return passOn(extent);
    }
    Instant from = extent->value_or(Interval{}).start;
    Instant to = extent->value_or(Interval{}).end();
    for (const auto& [option, limit] : {std::pair("from", &from), std::pair("to", &to)}) {
        const QString text = context.parser.value(QString::fromLatin1(option));
        if (text.isEmpty()) {
            continue;
        }
        const auto instant = parseInstant(text, in.open.site->zone());
        if (!instant) {
            return passOn(instant);
        }
        *limit = *instant;
    }
    return Interval{from, std::max(Seconds{0}, to - from)};
}

Status write(Context& context, const SignedInDesk& in, const OwnDetail& detail, const QString& path) {
    const QString format = context.parser.value(QStringLiteral("format"));
    const QTimeZone& zone = in.open.site->zone();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return fail(ErrorCode::FileUnwritable, path, file.errorString());
    }
    Status written;
    if (format == QLatin1String("green-button")) {
        const QString minutes = context.parser.value(QStringLiteral("interval"));
        const Seconds interval = minutes.isEmpty() ? kMinute : kMinute * minutes.toInt();
        written = in.open.desk->meterOf(in.signedIn.session).and_then([&](const MeterId& meter) {
            return writeGreenButton(file, detail, {meter, zone, interval, in.open.clock->now(), {}});
        });
    } else if (format.isEmpty() || format == QLatin1String("csv")) {
        written = writeCsv(file, detail, zone);
    } else {
        written = fail(ErrorCode::InvalidArgument, format);
    }
    return written.and_then([&]() -> Status {
        return file.commit() ? Status() : fail(ErrorCode::FileUnwritable, path, file.errorString());
    });
}

Result<Answer> exportReadings(Context& context) {
    const auto path = required(context, QStringLiteral("output"));
    if (!path) {
        return passOn(path);
    }
    return signIn(context).and_then([&](const SignedInDesk& in) -> Result<Answer> {
        const auto detail = rangeOf(context, in).and_then(
            [&](const Interval& range) { return in.open.desk->detail(in.signedIn.session, range); });
        if (!detail) {
            return passOn(detail);
        }
        if (const Status written = write(context, in, *detail, *path); !written) {
            return passOn(written);
        }
        Joules total;
        for (const OwnReading& reading : detail->readings) {
            total += reading.energy;
        }
        return Answer{{{QStringLiteral("username"), in.signedIn.name},
                       {QStringLiteral("readings"), static_cast<qint64>(detail->readings.size())},
                       {QStringLiteral("unreadable"), static_cast<qint64>(detail->unreadable)},
                       {QStringLiteral("joules"), static_cast<qint64>(total.value)},
                       {QStringLiteral("output"), *path}},
                      QStringLiteral("%1 readings (%2 J) in %3; %4 could not be opened")
                          .arg(detail->readings.size())
                          .arg(total.value)
                          .arg(*path)
                          .arg(detail->unreadable)};
    });
}

QString verdictName(const Result<BillCheck>& check) {
    if (!check) {
        return QStringLiteral("unchecked");
    }
    static const std::array<QString, 3> names{QStringLiteral("equal"), QStringLiteral("differs"), QStringLiteral("incomplete")};
    return names[static_cast<std::size_t>(check->verdict)];
}

QJsonObject lineObject(const LineCheck& line) {
    const ChargeLine& shown = line.billed ? *line.billed : *line.own;
    return {{QStringLiteral("register"), shown.registerName},
            {QStringLiteral("tariff"), shown.tariff},
            {QStringLiteral("from"), shown.days.first.toString(Qt::ISODate)},
            {QStringLiteral("to"), shown.days.last.toString(Qt::ISODate)},
            {QStringLiteral("billed_joules"), static_cast<qint64>(line.billed ? line.billed->energy.value : 0)},
            {QStringLiteral("own_joules"), static_cast<qint64>(line.own ? line.own->energy.value : 0)},
            {QStringLiteral("billed_e5"), static_cast<qint64>(line.billed ? line.billed->amount.value : 0)},
            {QStringLiteral("own_e5"), static_cast<qint64>(line.own ? line.own->amount.value : 0)},
            {QStringLiteral("equal"), line.isEqual()}};
}

QJsonObject billObject(const IssuedBill& bill, const Result<BillCheck>& check) {
    QJsonObject object{{QStringLiteral("number"), static_cast<qint64>(bill.number)},
                       {QStringLiteral("period"), periodName(bill.bill.period)},
                       {QStringLiteral("amount_e5"), static_cast<qint64>(bill.bill.charges.amount.value)},
                       {QStringLiteral("currency"), bill.bill.charges.currency},
                       {QStringLiteral("verdict"), verdictName(check)}};
    if (!check) {
        return object;
    }
    QJsonArray lines;
    QJsonArray days;
    for (const LineCheck& line : check->lines) {
        lines.append(lineObject(line));
    }
    for (const DayCheck& day : check->differingDays()) {
        days.append(QJsonObject{{QStringLiteral("day"), day.own.day.toString(Qt::ISODate)},
                                {QStringLiteral("difference_joules"), static_cast<qint64>(day.billed.energy.value - day.own.energy.value)},
                                {QStringLiteral("missing_minutes"), static_cast<qint64>(day.own.missing)}});
    }
    object[QStringLiteral("lines")] = lines;
    object[QStringLiteral("differing_days")] = days;
    object[QStringLiteral("difference_joules")] = static_cast<qint64>(check->energyDifference.value);
    object[QStringLiteral("difference_e5")] = static_cast<qint64>(check->difference.value);
    object[QStringLiteral("missing_minutes")] = static_cast<qint64>(check->missing);
    object[QStringLiteral("altered_minutes")] = static_cast<qint64>(check->altered);
    object[QStringLiteral("unbilled_joules")] = static_cast<qint64>(check->unbilled.value);
    return object;
}

QString billLine(const IssuedBill& bill, const Result<BillCheck>& check) {
    QString text = QStringLiteral("%1  %2  %3 %4: %5")
                       .arg(bill.number)
                       .arg(periodName(bill.bill.period), moneyText(bill.bill.charges.amount), bill.bill.charges.currency, verdictName(check));
    if (check && check->verdict != BillVerdict::Equal) {
        text += QStringLiteral("; billed - own = %1 J, %2").arg(check->energyDifference.value).arg(moneyText(check->difference));
    }
    if (check && check->missing > 0) {
        text += QStringLiteral("; %1 minutes are missing here, %2 of them altered").arg(check->missing).arg(check->altered);
    }
    if (check && check->unbilled.value > 0) {
        text += QStringLiteral("; %1 J of days that the bill does not count").arg(check->unbilled.value);
    }
    return text;
}

Result<IssuedBill> readBill(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, path, file.errorString());
    }
    if (file.size() > kLargestBillFile) {
        return fail(ErrorCode::BillMalformed, path);
    }
    auto bill = billFromCsv(file.readAll());
    return bill ? bill : fail(ErrorCode::BillMalformed, path, bill.error().detail);
}

/// Those that --bill or --bill-file names, or all that were issued, each with what own readings say.
Result<OwnBills> wantedBills(const Context& context, const SignedInDesk& in) {
    if (const QString path = context.parser.value(QStringLiteral("bill-file")); !path.isEmpty()) {
        return readBill(path).transform([&](const IssuedBill& bill) {
            return OwnBills{{{bill, 0, in.open.desk->check(in.signedIn.session, bill.bill)}}, 0};
        });
    }
    auto bills = in.open.desk->bills(in.signedIn.session);
    if (const QString number = context.parser.value(QStringLiteral("bill")); bills && !number.isEmpty()) {
        std::erase_if(bills->bills, [&](const OwnBill& one) { return QString::number(one.bill.number) != number; });
        return bills->bills.empty() ? Result<OwnBills>(fail(ErrorCode::BillUnknown, number)) : bills;
    }
    return bills;
}

Result<Answer> verifyBill(Context& context) {
    return signIn(context).and_then([&](const SignedInDesk& in) {
        return wantedBills(context, in).transform([&](const OwnBills& bills) {
            QJsonArray objects;
            QStringList lines;
            bool ok = true;
            for (const OwnBill& one : bills.bills) {
                objects.append(billObject(one.bill, one.check));
                lines += billLine(one.bill, one.check);
                ok = ok && one.check && one.check->verdict != BillVerdict::Differs;
            }
            if (bills.shared > 0) {
                lines += QStringLiteral("%1 bills of another household's time as well are not shown").arg(bills.shared);
            }
            return Answer{{{QStringLiteral("username"), in.signedIn.name},
                           {QStringLiteral("bills"), objects},
                           {QStringLiteral("shared_bills"), bills.shared},
                           {QStringLiteral("ok"), ok}},
                          lines.isEmpty() ? QStringLiteral("no bill was issued yet") : lines.join(u'\n'), ok};
        });
    });
}

Result<Answer> customer(Context& context) {
    static constexpr std::pair<QLatin1String, Command> actions[] = {
        {QLatin1String("register"), registerCustomer}, {QLatin1String("login"), login},
        {QLatin1String("export"), exportReadings},     {QLatin1String("password"), changePassword},
        {QLatin1String("delete"), deleteAccount},      {QLatin1String("unlock"), unlock},
        {QLatin1String("verify-bill"), verifyBill}};
    const QString what = context.arguments.value(0);
    for (const auto& [name, run] : actions) {
        if (what == name) {
            return run(context);
        }
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("customer ") + what);
}

Result<Answer> activation(Context& context) {
    const auto neighbourhood = required(context, QStringLiteral("neighbourhood"));
    const auto home = required(context, QStringLiteral("home"));
    if (!neighbourhood || !home) {
        return neighbourhood ? passOn(home) : passOn(neighbourhood);
    }
    const bool moveIn = context.parser.isSet(QStringLiteral("new-household"));
    return openDesk(context)
        .and_then([&](const OpenDesk& open) {
            return moveIn ? open.desk->moveIn(*neighbourhood, *home) : open.desk->issueActivationCode(*neighbourhood, *home);
        })
        .transform([&](const SecretBytes& code) {
            // The one place where a code is shown: to whoever is to hand it to the home's customer.
            const QString shown = QString::fromLatin1(reinterpret_cast<const char*>(code.view().data()),
                                                      static_cast<qsizetype>(code.size()));
            return Answer{{{QStringLiteral("home"), *home}, {QStringLiteral("activation_code"), shown}}, shown};
        });
}

constexpr CommandEntry kCommands[] = {
    {"activation", "--neighbourhood NAME --home NAME [--new-household]", activation},
    {"customer", "register --username NAME --password-file FILE|- --activation-code-file FILE|-", customer},
    {"customer", "login --username NAME --password-file FILE|-", customer},
    {"customer",
     "export --username NAME --password-file FILE|- --output FILE [--format csv|green-button] [--interval MINUTES] "
     "[--from T] [--to T]",
     customer},
    {"customer", "verify-bill --username NAME --password-file FILE|- [--bill NUMBER | --bill-file FILE]", customer},
    {"customer", "password --username NAME --password-file FILE|- --new-password-file FILE|-", customer},
    {"customer", "delete --username NAME --password-file FILE|-", customer},
    {"customer", "unlock --username NAME", customer},
};

}  // namespace

std::span<const CommandEntry> customerCommands() {
    return kCommands;
}

}  // namespace smarter::ctl
