// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/station_card.h"

#include <QDateTime>

#include "ui/text/outcome_text.h"

namespace smarter {

namespace {

constexpr std::size_t kShownBytes = 48;
constexpr int kBytesAGroup = 4;
constexpr int kGroupsALine = 6;

/// Groups of four bytes, six to a line; the rest is an ellipsis.
QString hexLines(ByteView bytes, std::size_t most = kShownBytes) {
    const std::size_t shown = std::min(bytes.size(), most);
    const QString digits = hex(bytes.first(shown));
    QString out;
    for (qsizetype at = 0; at < digits.size(); at += 2 * kBytesAGroup) {
        const qsizetype group = at / (2 * kBytesAGroup);
        out += group == 0 ? QString() : group % kGroupsALine == 0 ? QStringLiteral("\n") : QStringLiteral(" ");
        out += digits.mid(at, 2 * kBytesAGroup);
    }
    return shown < bytes.size() ? out + QStringLiteral(" …") : out;
}

}  // namespace

StationCard::StationCard(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : Card(theme, {}, parent), theme_(theme), zone_(zone) {
    setObjectName(QStringLiteral("stationCard"));
    body().setSpacing(space::kUnit);
    body().addStretch(1);
}

QString StationCard::windowText(const Interval& window) const {
    const auto at = [&](Instant instant) { return QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone_); };
    return tr("%1, %2–%3", "date, start and end of an interval")
        .arg(locale().toString(at(window.start).date(), tr("d MMM yyyy", "date format")),
             at(window.start).time().toString(QStringLiteral("HH:mm")), at(window.end()).time().toString(QStringLiteral("HH:mm")));
}

std::vector<StationCard::Line> StationCard::meterLines(const SealedReading& reading) const {
    return {{tr("A reading as it leaves the meter: reading %1 of meter %2…")
                 .arg(locale().toString(static_cast<qulonglong>(reading.sequence)), reading.meter.hex().first(8)),
             {}},
            {tr("In clear, but not to be changed: version, meter, key epoch, sequence, minute"),
             hexLines(reading.associatedData())},
            {tr("Nonce: key epoch and counter, never used twice"), hexLines(reading.nonce())},
            {tr("The energy, sealed with AES-256-GCM: always 8 bytes"), hexLines(reading.ciphertext)},
            {tr("Tag: without the key nobody can make another that fits"), hexLines(reading.tag)}};
}

std::vector<StationCard::Line> StationCard::intakeLines(const Glimpse& seen, const PipelineSnapshot& snapshot) const {
    std::vector<Line> lines;
    if (snapshot.exposure.p50 > 0) {
        lines.push_back({tr("A reading is open here for %1 µs (median), until it is encrypted again; then its memory is wiped.")
                             .arg(locale().toString(snapshot.exposure.p50, 'f', 0)),
                         {}});
    }
    if (seen.sum) {
        lines.push_back({tr("The sum of %1, %2: %n meters, under Paillier's public key, %3 bytes", nullptr,
                            static_cast<int>(seen.sum->meters))
                             .arg(seen.sum->neighbourhood, windowText(seen.sum->window))
                             .arg(seen.sum->ciphertext.value.size()),
                         hexLines(seen.sum->ciphertext.value, 2 * kShownBytes)});
        lines.push_back({tr("Adding another reading multiplies this number. Opening it takes a key that is not here."), {}});
    }
    return lines;
}

std::vector<StationCard::Line> StationCard::releaseLines(const Glimpse& seen) const {
    const auto withheld = std::ranges::find_if(
        seen.decisions, [](const LoadDecision& one) { return one.outcome != Outcome::Released; });
    std::vector<Line> lines{{tr("It gets sums, and opens those that the release rule lets out. It has no meter's key."), {}}};
    if (withheld != seen.decisions.end()) {
        lines.push_back({tr("Withheld: %1, %2: %3").arg(withheld->neighbourhood, windowText(withheld->window), outcomeText(withheld->outcome)),
                         {}});
        lines.push_back({tr("Of such an interval the intake hands over random bits over the sum: even the private key shows nothing."), {}});
    }
    return lines;
}

std::vector<StationCard::Line> StationCard::linesOf(Station station, const Glimpse& seen, const PipelineSnapshot& snapshot) const {
    switch (station) {
        case Station::Meter:
            return seen.reading ? meterLines(*seen.reading) : std::vector<Line>();
        case Station::Concentrator:
            return seen.reading ? std::vector<Line>{{tr("What it gathers, it cannot open. Of the same reading it sees:"), {}},
                                                    {tr("whose it is, and of which minute"), hexLines(seen.reading->associatedData())},
                                                    {tr("and 8 bytes that could be any energy"), hexLines(seen.reading->ciphertext)}}
                                : std::vector<Line>();
        case Station::Intake:
            return intakeLines(seen, snapshot);
        case Station::Release:
            return releaseLines(seen);
        case Station::Mdms:
            return seen.envelope ? std::vector<Line>{{tr("Aggregate %1, as it came: sealed for the MDMS's RSA key, signed by the release, %2 bytes")
                                                          .arg(locale().toString(static_cast<qulonglong>(seen.envelope->sequence)),
                                                               locale().toString(static_cast<qulonglong>(seen.envelope->bytes))),
                                                      hexLines(seen.envelope->head, 2 * kShownBytes)},
                                                     {tr("Inside: loads of neighbourhoods, and one total a day for each household and register. "
                                                         "Who looks at them signs in, and is written down."),
                                                      {}}}
                                 : std::vector<Line>();
        case Station::Portal:
            return {{tr("The same sealed readings as the concentrator gathers, kept sealed."), {}},
                    {tr("The meter gives its key to its customer alone, against a code that works once. It lies here wrapped "
                        "for a key that only the customer's password opens."),
                     {}},
                    {tr("Nobody else, the utility and whoever runs this program included, can open one of them."), {}}};
    }
    return {};
}

void StationCard::show(Station station, const GlimpsePtr& glimpse, const SnapshotPtr& snapshot) {
    setTitle(tr("At the station: %1").arg(stationText(station).name));
    std::vector<Line> lines;
    if (glimpse && snapshot) {
        lines = linesOf(station, *glimpse, *snapshot);
    }
    if (lines.empty()) {
        lines.push_back({tr("Nothing has passed here yet. Play the demonstration or add load profiles."), {}});
    }
    setLines(lines);
}

void StationCard::setLines(const std::vector<Line>& lines) {
    while (labels_.size() < lines.size()) {
        auto* caption = new Label(theme_, {}, TextRole::Secondary, Ink::Muted);
        auto* mono = new Label(theme_, {}, TextRole::Mono);
        caption->setWordWrap(true);
        mono->setWordWrap(true);  // its own line ends count only then
        const int at = static_cast<int>(2 * labels_.size());
        body().insertWidget(at, caption);
        body().insertWidget(at + 1, mono);
        labels_.emplace_back(caption, mono);
    }
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        const Line line = i < lines.size() ? lines[i] : Line();
        labels_[i].first->setText(line.caption);
        labels_[i].first->setVisible(!line.caption.isEmpty());
        labels_[i].second->setText(line.mono);
        labels_[i].second->setVisible(!line.mono.isEmpty());
    }
}

}  // namespace smarter
