// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QJsonArray>
#include <atomic>

#include "app/smarterctl/bill_answers.h"
#include "app/smarterctl/interruption.h"
#include "ui/text/error_text.h"

namespace smarter::ctl {

namespace {

constexpr int kMillisecondsBetweenLines = 1'000;

Answer documentAnswer(const IssuedBill& issued) {
    Answer answer = billAnswer(issued.bill);
    answer.json[QStringLiteral("number")] = static_cast<qint64>(issued.number);
    answer.text.prepend(QStringLiteral("bill %1: ").arg(issued.number));
    if (issued.corrects != 0) {
        answer.json[QStringLiteral("corrects")] = static_cast<qint64>(issued.corrects);
        answer.json[QStringLiteral("due_e5")] = static_cast<qint64>(issued.due().value);
        answer.text += QStringLiteral("\ncorrects bill %1: reversed %2, due %3 %4")
                           .arg(issued.corrects)
                           .arg(moneyText(Money{-issued.reversed.value}), moneyText(issued.due()), issued.bill.charges.currency);
    }
    return answer;
}

Result<Answer> issue(Context& context) {
    const auto meter = required(context, QStringLiteral("meter"));
    const auto household = householdOption(context);
    const auto period = periodOption(context);
    if (!meter || !household || !period) {
        return !meter ? passOn(meter) : !household ? passOn(household) : passOn(period);
    }
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    Mdms& mdms = *open->mdms;
    return actingSession(context, mdms)
        .and_then([&](const SessionPtr& session) { return mdms.issueBill(*session, **household, *period); })
        .transform(documentAnswer);
}

Result<Answer> correct(Context& context) {
    bool isNumber = false;
    const qlonglong number = context.arguments.value(1).toLongLong(&isNumber);
    if (!isNumber) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("bill correct ") + context.arguments.value(1));
    }
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    Mdms& mdms = *open->mdms;
    return actingSession(context, mdms)
        .and_then([&](const SessionPtr& session) { return mdms.correctBill(*session, number); })
        .transform(documentAnswer);
}

Answer runAnswer(const BillingRun& run) {
    QJsonArray problems;
    QString text;
    for (const BillingRun::Problem& problem : run.problems) {
        problems.append(QJsonObject{{QStringLiteral("household"), problem.household.hex()},
                                    {QStringLiteral("why"), errorText(problem.error)}});
        text += QStringLiteral("%1: %2\n").arg(problem.household.hex(), errorText(problem.error));
    }
    text += QStringLiteral("%1 issued, %2 already there, %3 without a total, %4 not billed")
                .arg(run.issued)
                .arg(run.alreadyIssued)
                .arg(run.withoutTotals)
                .arg(run.problems.size());
    if (run.stopped) {
        text += QStringLiteral("\nstopped after %1 of %2 households: what was issued stays, the same command goes on from there")
                    .arg(run.done)
                    .arg(run.households.size());
    }
    return {{{QStringLiteral("issued"), static_cast<qint64>(run.issued)},
             {QStringLiteral("already_issued"), static_cast<qint64>(run.alreadyIssued)},
             {QStringLiteral("without_totals"), static_cast<qint64>(run.withoutTotals)},
             {QStringLiteral("households"), static_cast<qint64>(run.households.size())},
             {QStringLiteral("stopped"), run.stopped},
             {QStringLiteral("problems"), problems}},
            text,
            !run.stopped && run.problems.empty()};
}

Result<Answer> run(Context& context) {
    const auto period = periodOption(context);
    if (!period) {
        return passOn(period);
    }
    std::atomic<bool> asked{false};
    const Interruption interruption([&] { asked = true; });  // before the stations' threads
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    QElapsedTimer sinceSaid;
    sinceSaid.start();
    const auto progress = [&](std::int64_t done, std::int64_t total) {
        if (done == 1 || done == total || sinceSaid.hasExpired(kMillisecondsBetweenLines)) {
            sinceSaid.restart();
            say(QStringLiteral("%1 of %2 households").arg(done).arg(total));
        }
        return !asked;
    };
    Mdms& mdms = *open->mdms;
    return actingSession(context, mdms)
        .and_then([&](const SessionPtr& session) { return mdms.issueBills(*session, *period, progress); })
        .transform(runAnswer);
}

Answer listAnswer(const std::vector<BillEntry>& entries) {
    QJsonArray bills;
    QString text;
    for (const BillEntry& entry : entries) {
        bills.append(QJsonObject{{QStringLiteral("number"), static_cast<qint64>(entry.number)},
                                 {QStringLiteral("household"), entry.household.hex()},
                                 {QStringLiteral("from"), iso(entry.period.first)},
                                 {QStringLiteral("to"), iso(entry.period.last)},
                                 {QStringLiteral("issued_at"), utcText(entry.issuedAt)},
                                 {QStringLiteral("corrects"), static_cast<qint64>(entry.corrects)},
                                 {QStringLiteral("corrected_by"), static_cast<qint64>(entry.correctedBy)}});
        text += QStringLiteral("%1  %2  %3  issued %4").arg(entry.number, 6).arg(entry.household.hex(), periodName(entry.period), utcText(entry.issuedAt));
        text += entry.corrects != 0 ? QStringLiteral("  corrects %1").arg(entry.corrects) : QString();
        text += entry.correctedBy != 0 ? QStringLiteral("  corrected by %1").arg(entry.correctedBy) : QString();
        text += u'\n';
    }
    text += QStringLiteral("%1 bills").arg(entries.size());
    return {{{QStringLiteral("bills"), bills}}, text};
}

Result<Answer> list(Context& context) {
    const auto household = householdOption(context);
    if (!household) {
        return passOn(household);
    }
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    Mdms& mdms = *open->mdms;
    return actingSession(context, mdms)
        .and_then([&](const SessionPtr& session) { return mdms.issuedBills(*session, *household); })
        .transform(listAnswer);
}

}  // namespace

Result<Answer> billDocumentCommand(Context& context) {
    struct Action {
        const char* name;
        int words;
        Command run;
    };
    constexpr Action actions[] = {{"issue", 1, issue}, {"correct", 2, correct}, {"run", 1, run}, {"list", 1, list}};
    const QString asked = context.arguments.value(0);
    for (const Action& action : actions) {
        if (asked == QLatin1String(action.name) && context.arguments.size() == action.words) {
            return action.run(context);
        }
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("bill ") + context.arguments.join(u' '));
}

}  // namespace smarter::ctl
