// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/smarter-metering/tour_summary.h"

#include <QLocale>

#include "ui/text/outcome_text.h"
#include "ui/widgets/key_figure.h"

namespace smarter {

namespace {

QString countText(std::int64_t value) {
    return QLocale().toString(static_cast<qint64>(value));
}

QString line(const QString& name, const QString& text) {
    return QStringLiteral("%1%2\n").arg(name + QLatin1Char(':'), -13).arg(text);
}

QString sumsText(const ReleaseTally& tally) {
    QStringList parts;
    for (const auto& [outcome, counts] : tally.byOutcome) {
        parts.append(RunTotals::tr("%1 %2 loads and %3 household totals")
                         .arg(outcomeText(outcome), countText(counts.loads), countText(counts.households)));
    }
    return parts.isEmpty() ? RunTotals::tr("none") : parts.join(QStringLiteral("; "));
}

}  // namespace

RunTotals::RunTotals(SiteSession& session, QObject* parent) : QObject(parent) {
    connect(&session, &SiteSession::requestFinished, this, [this](const IngestSummary& summary) {
        total_.meters += summary.meters;
        total_.flow += summary.flow;
        total_.rowsRejected += summary.rowsRejected;
        total_.alreadyRecorded += summary.alreadyRecorded;
        total_.elapsedSeconds += summary.elapsedSeconds;
    });
    connect(&session, &SiteSession::failed, this, [this](const Error& error) { failure_ = error; });
}

QString flowSummary(const SiteSession& session, const IngestSummary& total) {
    const SiteOptions& options = session.site().options();
    const PipelineSnapshot& snapshot = *session.snapshot();
    QString text = line(RunTotals::tr("site"), RunTotals::tr("%1 in %2, time zone %3, policy %4")
                                                   .arg(options.name, session.site().folder(), options.timeZone, snapshot.policy.name()));
    text += line(RunTotals::tr("paillier"), RunTotals::tr("%1 bits, kernel %2, %3 workers, p50 %4 µs a reading")
                                                .arg(snapshot.keyBits)
                                                .arg(snapshot.kernel)
                                                .arg(snapshot.workers)
                                                .arg(QLocale().toString(snapshot.encryption.p50, 'f', 1)));
    text += line(RunTotals::tr("readings"), RunTotals::tr("%1 accepted and %2 refused of %3 meters in %4 s; %5 recorded before")
                                                .arg(countText(total.flow.accepted), countText(total.flow.refused), countText(total.meters),
                                                     QLocale().toString(total.elapsedSeconds, 'f', 1), countText(total.alreadyRecorded)));
    text += line(RunTotals::tr("energy"), RunTotals::tr("%1 J").arg(countText(total.flow.energy.value)));
    text += line(RunTotals::tr("sums"), sumsText(total.flow.tally));
    text += line(RunTotals::tr("sums so far"), sumsText(snapshot.tally));
    return text;
}

QString figureSummary(const QString& title, const QWidget& page) {
    QStringList figures;
    for (const auto* figure : page.findChildren<KeyFigure*>()) {
        if (!figure->isVisible()) {
            continue;
        }
        figures.append(figure->accessibleName() + QLatin1Char(' ') + figure->accessibleDescription());
    }
    return line(title, figures.join(QStringLiteral("; ")));
}

}  // namespace smarter
