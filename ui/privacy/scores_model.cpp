// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/scores_model.h"

#include <QLocale>

#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

const QString kNothing = QStringLiteral("–");

QString share(std::optional<double> value, const QLocale& locale) {
    return value ? locale.toString(*value, 'f', 2) : kNothing;
}

QString percent(std::optional<double> value, const QLocale& locale) {
    return value ? ScoresModel::tr("%1 %").arg(locale.toString(*value * 100, 'f', 0)) : kNothing;
}

ScoreRow rowOf(ScoreRow::Side side, const privacy::Scores& scores, const QLocale& locale) {
    return {.side = side,
            .events = ScoresModel::tr("%1 of %2").arg(locale.toString(scores.switchings.matched), locale.toString(scores.switchings.known)),
            .precision = share(scores.switchings.precision(), locale),
            .recall = share(scores.switchings.recall(), locale),
            .f1 = share(scores.switchings.f1(), locale),
            .presence = percent(scores.presence, locale),
            .information = scores.information ? share(scores.information->normalised, locale) : kNothing};
}

QString sideText(ScoreRow::Side side) {
    switch (side) {
        case ScoreRow::Before:
            return ScoresModel::tr("Before");
        case ScoreRow::After:
            return ScoresModel::tr("After");
        case ScoreRow::WithoutReadings:
            return ScoresModel::tr("No reading");
    }
    return {};
}

QString sideHelp(ScoreRow::Side side) {
    switch (side) {
        case ScoreRow::Before:
            return ScoresModel::tr("From the home's own minutes.");
        case ScoreRow::After:
            return ScoresModel::tr("From the sums at the right, with the same detector.");
        case ScoreRow::WithoutReadings:
            return ScoresModel::tr("What anybody would say of any home: asleep from 23:00 to 7:00, else in.");
    }
    return {};
}

QString headerHelp(int column) {
    switch (column) {
        case ScoresModel::Events:
            return ScoresModel::tr("Switchings by 50 W or more that were found, of those there were.");
        case ScoresModel::Precision:
            return ScoresModel::tr("Share of what was found that is right.");
        case ScoresModel::Recall:
            return ScoresModel::tr("Share of what there was that was found.");
        case ScoresModel::F1:
            return ScoresModel::tr("Harmonic mean of precision and recall.");
        case ScoresModel::Presence:
            return ScoresModel::tr("Share of the day's minutes for which in, away or asleep is guessed right.");
        case ScoresModel::Information:
            return ScoresModel::tr("Information shared with the home's minutes: normalised mutual information, 0 to 1. Below the table: what "
                                   "the same estimate gives for curves that have nothing to do with each other.");
        default:
            return {};
    }
}

}  // namespace

std::vector<ScoreRow> scoreRows(const ComparedDay& day, const QLocale& locale) {
    ScoreRow before = rowOf(ScoreRow::Before, day.beforeScores, locale);
    if (!day.truthKnown) {
        before = {.side = ScoreRow::Before,
                  .events = locale.toString(day.beforeScores.switchings.known),
                  .precision = kNothing,
                  .recall = kNothing,
                  .f1 = kNothing,
                  .presence = kNothing,
                  .information = before.information};
    }
    const ScoreRow without{.side = ScoreRow::WithoutReadings,
                           .events = kNothing,
                           .precision = kNothing,
                           .recall = kNothing,
                           .f1 = kNothing,
                           .presence = percent(day.presenceWithout, locale),
                           .information = kNothing};
    return {before, rowOf(ScoreRow::After, day.afterScores, locale), without};
}

QVariant ScoresModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::ToolTipRole) {
        return headerHelp(section);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Events:
            return tr("Events");
        case Precision:
            return tr("Precision");
        case Recall:
            return tr("Recall");
        case F1:
            return tr("F1");
        case Presence:
            return tr("Occupancy");
        case Information:
            return tr("Information");
        default:
            return {};
    }
}

QVariant ScoresModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ScoreRow& shown = row(index.row());
    if (role == StrongRole) {
        return index.column() == F1 ? QVariant(true) : QVariant();
    }
    if (role == Qt::ToolTipRole) {
        return index.column() == Side ? sideHelp(shown.side) : headerHelp(index.column());
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
        case Side:
            return sideText(shown.side);
        case Events:
            return shown.events;
        case Precision:
            return shown.precision;
        case Recall:
            return shown.recall;
        case F1:
            return shown.f1;
        case Presence:
            return shown.presence;
        case Information:
            return shown.information;
        default:
            return {};
    }
}

}  // namespace smarter
