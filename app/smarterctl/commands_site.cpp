// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QThread>
#include <cmath>

#include "app/smarterctl/context.h"
#include "app/smarterctl/interruption.h"
#include "core/meter/generator/write_profiles.h"
#include "core/pipeline/first_administrator.h"
#include "core/pipeline/ingest.h"
#include "core/pipeline/reconciliation.h"
#include "ui/text/outcome_text.h"

namespace smarter::ctl {

namespace {

Result<int> wholeNumber(const Context& context, const char* option, int standard) {
    const QString text = context.parser.value(QString::fromLatin1(option));
    if (text.isEmpty()) {
        return standard;
    }
    bool valid = false;
    const int value = text.toInt(&valid);
    return valid ? Result<int>(value)
                 : Result<int>(fail(ErrorCode::InvalidArgument, QStringLiteral("--%1 %2").arg(QLatin1String(option), text)));
}

Result<QTimeZone> zoneOption(const Context& context) {
    const QString name = context.parser.value(QStringLiteral("timezone"));
    const QTimeZone zone(name.isEmpty() ? QTimeZone::systemTimeZoneId() : name.toUtf8());
    return zone.isValid() ? Result<QTimeZone>(zone) : Result<QTimeZone>(fail(ErrorCode::TimeZoneUnknown, name));
}

Result<SiteOptions> siteOptions(const Context& context) {
    SiteOptions options;
    const auto keyBits = wholeNumber(context, "key-bits", options.keyBits);
    const auto interval = wholeNumber(context, "interval", options.intervalMinutes);
    const auto minimum = wholeNumber(context, "min-meters", 0);
    const auto zone = zoneOption(context);
    if (!keyBits || !interval || !minimum || !zone) {
        return !keyBits ? passOn(keyBits) : !interval ? passOn(interval) : !minimum ? passOn(minimum) : passOn(zone);
    }
    const QString policyName = context.parser.value(QStringLiteral("policy"));
    const auto policy = ReleasePolicy::named(policyName.isEmpty() ? QStringLiteral("NL-10") : policyName,
                                             static_cast<std::uint32_t>(std::max(*minimum, 0)));
    if (!policy) {
        return passOn(policy);
    }
    options.name = context.parser.value(QStringLiteral("name"));
    if (options.name.isEmpty()) {
        options.name = QFileInfo(context.siteFolder).fileName();
    }
    options.keyBits = *keyBits;
    options.intervalMinutes = *interval;
    options.policyWhenMade = *policy;
    options.timeZone = QString::fromLatin1(zone->id());
    return options;
}

/// --administrator, before anything is made: a password that will not do must not leave half a site.
Result<std::optional<AccountEntry>> administratorOption(const Context& context) {
    AccountEntry entry{context.parser.value(QStringLiteral("administrator")), {}};
    if (entry.name.isEmpty()) {
        return std::nullopt;
    }
    auto password = required(context, QStringLiteral("password-file")).and_then(readSecretFile);
    if (!password) {
        return passOn(password);
    }
    entry.password = std::move(*password);
    return checkAccountEntry(entry).transform([&] { return std::optional(std::move(entry)); });
}

Answer initAnswer(const Site& site, const SiteOptions& options, const std::optional<QString>& administrator) {
    Answer answer{{{QStringLiteral("site"), site.folder()}, {QStringLiteral("key_bits"), options.keyBits}},
                  QStringLiteral("site made in %1 (Paillier %2 bits, policy %3, time zone %4)")
                      .arg(site.folder())
                      .arg(options.keyBits)
                      .arg(options.policyWhenMade.name(), options.timeZone)};
    if (administrator) {
        answer.json[QStringLiteral("administrator")] = *administrator;
    }
    return answer;
}

Result<Answer> init(Context& context) {
    if (context.siteFolder.isEmpty()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("--site"));
    }
    const auto options = siteOptions(context);
    if (!options) {
        return passOn(options);
    }
    if (options->keyBits < 3072) {
        say(QStringLiteral("note: a 2048-bit Paillier modulus is below today's guidance (BSI TR-02102-1 asks for 3000)"));
    }
    const auto administrator = administratorOption(context);
    if (!administrator) {
        return passOn(administrator);
    }
    const auto site = Site::create(context.siteFolder, *options, context.passphraseOrNull());
    if (!site) {
        return passOn(site);
    }
    if (!*administrator) {
        return initAnswer(**site, *options, {});
    }
    return addFirstAdministrator(**site, **administrator).transform([&](const QString& name) {
        return initAnswer(**site, *options, name);
    });
}

Result<Answer> generate(Context& context) {
    if (context.arguments.size() != 1) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("OUTDIR"));
    }
    const auto homes = wholeNumber(context, "homes", 10);
    const auto days = wholeNumber(context, "days", 7);
    const auto firstHome = wholeNumber(context, "first-home", 1);
    const auto zone = zoneOption(context);
    if (!homes || !days || !firstHome || !zone) {
        return !homes ? passOn(homes) : !days ? passOn(days) : !firstHome ? passOn(firstHome) : passOn(zone);
    }
    bool seedValid = true;
    const QString seedText = context.parser.value(QStringLiteral("seed"));
    generator::WriteOptions options;
    options.homes = *homes;
    options.days = *days;
    options.firstHome = *firstHome;
    options.seed = seedText.isEmpty() ? 1 : seedText.toULongLong(&seedValid);
    options.zone = *zone;
    const QString start = context.parser.value(QStringLiteral("from"));
    options.firstDay = start.isEmpty() ? QDate(2016, 1, 1) : QDate::fromString(start, Qt::ISODate);
    const QString format = context.parser.value(QStringLiteral("format"));
    options.format = format == QLatin1String("xlsx") ? generator::FileFormat::Xlsx : generator::FileFormat::Csv;
    if (!seedValid || !options.firstDay.isValid() ||
        !(format.isEmpty() || format == QLatin1String("csv") || format == QLatin1String("xlsx"))) {
        return fail(ErrorCode::InvalidArgument, !seedValid ? seedText : !options.firstDay.isValid() ? start : format);
    }
    return generator::writeProfiles(context.arguments.first(), options).transform([&](const generator::WriteSummary& made) {
        return Answer{{{QStringLiteral("files"), static_cast<qint64>(made.files)},
                       {QStringLiteral("readings"), static_cast<qint64>(made.readings)},
                       {QStringLiteral("joules"), static_cast<qint64>(made.joules.value)}},
                      QStringLiteral("%1 files, %2 readings, %3 J in %4")
                          .arg(made.files)
                          .arg(made.readings)
                          .arg(made.joules.value)
                          .arg(context.arguments.first())};
    });
}

Answer ingestAnswer(const IngestSummary& summary) {
    std::int64_t released = 0;
    std::int64_t withheld = 0;
    std::int64_t households = 0;
    std::int64_t householdsWithheld = 0;
    for (const auto& [outcome, counts] : summary.flow.tally.byOutcome) {
        (outcome == Outcome::Released ? released : withheld) += counts.loads;
        (outcome == Outcome::Released ? households : householdsWithheld) += counts.households;
    }
    const std::int64_t rejected = summary.rowsRejected + summary.flow.refused;
    return {{{QStringLiteral("meters"), static_cast<qint64>(summary.meters)},
             {QStringLiteral("readings_accepted"), static_cast<qint64>(summary.flow.accepted)},
             {QStringLiteral("readings_rejected"), static_cast<qint64>(rejected)},
             {QStringLiteral("readings_known"), static_cast<qint64>(summary.alreadyRecorded)},
             {QStringLiteral("joules_accepted"), static_cast<qint64>(summary.flow.energy.value)},
             {QStringLiteral("aggregates_released"), static_cast<qint64>(released)},
             {QStringLiteral("aggregates_withheld"), static_cast<qint64>(withheld)},
             {QStringLiteral("household_totals_released"), static_cast<qint64>(households)},
             {QStringLiteral("household_totals_withheld"), static_cast<qint64>(householdsWithheld)},
             {QStringLiteral("sums_set_aside"), static_cast<qint64>(summary.flow.tally.setAside)},
             {QStringLiteral("elapsed_s"), summary.elapsedSeconds}},
            QStringLiteral("%1 meters: %2 readings accepted (%3 J), %4 rejected, %5 known before\n"
                           "neighbourhood intervals: %6 released, %7 withheld; household days: %8 released, %9 withheld")
                .arg(summary.meters)
                .arg(summary.flow.accepted)
                .arg(summary.flow.energy.value)
                .arg(rejected)
                .arg(summary.alreadyRecorded)
                .arg(released)
                .arg(withheld)
                .arg(households)
                .arg(householdsWithheld)};
}

Result<IngestRequest> ingestRequest(const Context& context, const QTimeZone& zone) {
    IngestRequest request;
    request.paths = context.arguments;
    if (const QString name = context.parser.value(QStringLiteral("neighbourhood")); !name.isEmpty()) {
        request.neighbourhood = name;
    }
    for (const auto& [option, limit] : {std::pair("from", &request.from), std::pair("to", &request.to),
                                        std::pair("live-from", &request.liveFrom)}) {
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
    return request;
}

Result<Speed> speedOption(const Context& context) {
    const QString text = context.parser.value(QStringLiteral("speed"));
    if (text.isEmpty() || text == QLatin1String("max")) {
        return kFastest;
    }
    bool valid = false;
    const Speed speed{text.toInt(&valid)};
    return valid && (speed.factor == 1 || speed.factor == 60 || speed.factor == 600)
               ? Result<Speed>(speed)
               : Result<Speed>(fail(ErrorCode::InvalidArgument, QStringLiteral("--speed %1").arg(text)));
}

/// Speed, batch size and workers as the options say.
Status setUp(RunControl& control, const Context& context) {
    const auto workers = wholeNumber(context, "workers", QThread::idealThreadCount());
    const auto batch = wholeNumber(context, "batch", 0);
    const auto speed = speedOption(context);
    if (!workers || !batch || !speed) {
        return !workers ? Status(passOn(workers)) : !batch ? Status(passOn(batch)) : Status(passOn(speed));
    }
    if (context.parser.isSet(QStringLiteral("batch"))) {
        const auto policy = BatchPolicy::fixed(*batch);
        if (!policy) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("--batch %1").arg(*batch));
        }
        control.setBatchPolicy(*policy);
    }
    control.setWorkers(*workers);
    control.setSpeed(*speed);
    return {};
}

QString progressLine(const IngestProgress& progress) {
    QString line = QStringLiteral("%1 %, up to %2, %3 readings")
                       .arg(static_cast<int>(progress.fraction * 100))
                       .arg(utcText(progress.reached))
                       .arg(progress.soFar.flow.accepted);
    if (progress.secondsLeft) {
        const auto left = static_cast<qint64>(std::ceil(*progress.secondsLeft));
        line += QStringLiteral(", %1:%2:%3 left")
                    .arg(left / 3600)
                    .arg(left / 60 % 60, 2, 10, QLatin1Char('0'))
                    .arg(left % 60, 2, 10, QLatin1Char('0'));
    }
    return progress.live ? line + QStringLiteral(", live") : line;
}

Result<Answer> ingestCommand(Context& context) {
    if (context.arguments.isEmpty()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("PATH"));
    }
    RunControl control;
    const auto interval = wholeNumber(context, "interval", 0);
    if (const Status set = setUp(control, context); !set || !interval) {
        return set ? passOn(interval) : passOn(set);
    }
    const int ticket = control.ticket();
    const Interruption interruption([&] { control.cancel(); });
    auto open = openSite(context, control.workers());
    if (!open) {
        return passOn(open);
    }
    // A site's interval is part of its slots; another one would need sums of its own.
    if (*interval != 0 && *interval != open->site->options().intervalMinutes) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("--interval %1").arg(*interval),
                    QStringLiteral("this site was made with %1 minutes").arg(open->site->options().intervalMinutes));
    }
    const auto request = ingestRequest(context, open->site->zone());
    if (!request) {
        return passOn(request);
    }
    QElapsedTimer sinceSaid;
    sinceSaid.start();
    IngestObserver observer;
    observer.issue = [](const profile::RowIssue& issue) { say(rowIssueText(issue)); };
    observer.progress = [&](const IngestProgress& progress) {
        if (sinceSaid.hasExpired(1000)) {
            sinceSaid.restart();
            say(progressLine(progress));
        }
        return true;
    };
    const auto summary = ingest(*open->stations, open->site->zone(), *request, observer, control, ticket);
    if (!summary && summary.error().code == ErrorCode::Cancelled) {
        return fail(ErrorCode::Cancelled, {}, QStringLiteral("The same command goes on from there."));
    }
    return summary.transform(ingestAnswer);
}

QJsonArray refusedList(const std::vector<RefusedAggregate>& refused) {
    QJsonArray list;
    for (const RefusedAggregate& one : refused) {
        list.append(QJsonObject{{QStringLiteral("at"), utcText(one.at)},
                                {QStringLiteral("sequence"), static_cast<qint64>(one.sequence)},
                                {QStringLiteral("reason"), aggregateFaultName(one.fault)},
                                {QStringLiteral("detail"), one.detail}});
    }
    return list;
}

Result<Answer> verify(Context& context) {
    auto open = openSite(context);
    if (!open) {
        return passOn(open);
    }
    const auto damaged = BillStore(open->stations->mdms().database()).damaged();
    if (!damaged) {
        return passOn(damaged);
    }
    return reconcile(*open->stations, open->site->zone()).transform([&](const Reconciliation& found) {
        QJsonArray problems;
        QString text;
        for (const std::int64_t number : *damaged) {
            problems.append(damagedBillText(number));
            text += damagedBillText(number) + QLatin1Char('\n');
        }
        for (const Problem& problem : found.problems) {
            problems.append(problemText(problem));
            text += problemText(problem) + QLatin1Char('\n');
        }
        for (const RefusedAggregate& one : found.refused) {
            text += QStringLiteral("refused aggregate %1: %2 %3\n").arg(one.sequence).arg(aggregateFaultName(one.fault), one.detail);
        }
        const auto number = [](Joules energy) { return static_cast<qint64>(energy.value); };
        text += QStringLiteral("audit log: %1 entries, head %2\n").arg(found.audit.entries).arg(hex(found.audit.head.hash));
        text += QStringLiteral("%1 aggregates; recorded %2 J = released %3 + withheld %4 + open %5")
                    .arg(found.aggregates)
                    .arg(number(found.recorded))
                    .arg(number(found.released))
                    .arg(number(found.withheld))
                    .arg(number(found.open));
        return Answer{{{QStringLiteral("ok"), problems.isEmpty()},
                       {QStringLiteral("problems"), problems},
                       {QStringLiteral("aggregates"), static_cast<qint64>(found.aggregates)},
                       {QStringLiteral("refused"), refusedList(found.refused)},
                       {QStringLiteral("audit_entries"), static_cast<qint64>(found.audit.entries)},
                       {QStringLiteral("audit_head"), hex(found.audit.head.hash)},
                       {QStringLiteral("joules_recorded"), number(found.recorded)},
                       {QStringLiteral("joules_released"), number(found.released)},
                       {QStringLiteral("joules_withheld"), number(found.withheld)},
                       {QStringLiteral("joules_open"), number(found.open)}},
                      text,
                      problems.isEmpty()};
    });
}

constexpr CommandEntry kCommands[] = {
    {"init", "[--key-bits N] [--policy P] [--min-meters N] [--timezone Z] [--interval M] [--administrator NAME --password-file FILE]", init},
    {"generate", "--homes N --days D --seed S [--from DATE] [--first-home N] [--format csv|xlsx] OUTDIR", generate},
    {"ingest", "PATH… [--neighbourhood NAME] [--from T] [--to T] [--batch K] [--workers N]\n"
               "         [--speed 1|60|600|max] [--live-from T]", ingestCommand},
    {"verify", "", verify},
};

}  // namespace

std::span<const CommandEntry> siteCommands() {
    return kCommands;
}

}  // namespace smarter::ctl
