// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/issued_bills_model.h"

#include <QDateTime>
#include <QLocale>

#include "ui/documents/bill_text.h"
#include "ui/widgets/table_view.h"

namespace smarter {

std::vector<IssuedBillRow> issuedBillRows(const std::vector<BillEntry>& entries) {
    std::vector<IssuedBillRow> rows;
    std::ranges::transform(entries, std::back_inserter(rows), [](const BillEntry& entry) { return IssuedBillRow{entry}; });
    return rows;
}

void IssuedBillsModel::setText(const QString& text) {
    text_ = text.trimmed().toLower();
    filterChanged();
}

bool IssuedBillsModel::accepts(int row) const {
    const BillEntry& entry = at(row).entry;
    return text_.isEmpty() || QString::number(entry.number) == text_ || entry.household.hex().contains(text_);
}

std::int64_t IssuedBillsModel::sortKey(int row, int column) const {
    const BillEntry& entry = at(row).entry;
    switch (column) {
        case Household: {
            // The first bits of a keyed hash put households apart; order among strangers is all that is asked.
            std::int64_t key = 0;
            for (int i = 0; i < 7; ++i) {
                key = key << 8 | entry.household.bytes[static_cast<std::size_t>(i)];
            }
            return key;
        }
        case Period:
            return entry.period.first.toJulianDay();
        case Issued:
            return secondsOf(entry.issuedAt);
        case Amount:
            return entry.amount.value;
        case State:
            return entry.correctedBy != 0 ? 2 : entry.corrects != 0 ? 1 : 0;
        default:
            return entry.number;
    }
}

QVariant IssuedBillsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Number:
            return tr("No.", "of a bill");
        case Household:
            return tr("Pseudonym");
        case Period:
            return tr("Period");
        case Issued:
            return tr("Issued");
        case Amount:
            return tr("Amount");
        case State:
            return tr("State");
        default:
            return {};
    }
}

QString IssuedBillsModel::text(const BillEntry& entry, int column) const {
    const QLocale locale;
    switch (column) {
        case Number:
            return QString::number(entry.number);
        case Household:
            return entry.household.hex();
        case Period:
            return periodText(entry.period, locale);
        case Issued:
            return locale.toString(QDateTime::fromSecsSinceEpoch(secondsOf(entry.issuedAt), zone_), QLocale::ShortFormat);
        case Amount:
            return entry.currency.isEmpty() ? QStringLiteral("–")
                                            : tr("%1 %2", "amount, currency").arg(paidMoney(entry.amount, locale), entry.currency);
        default:
            return entry.correctedBy != 0 ? tr("corrected by %1").arg(entry.correctedBy)
                   : entry.corrects != 0  ? tr("corrects %1").arg(entry.corrects)
                                          : tr("stands");
    }
}

QVariant IssuedBillsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const BillEntry& entry = row(index.row()).entry;
    switch (role) {
        case Qt::DisplayRole:
            return text(entry, index.column());
        case Qt::ToolTipRole:
            return index.column() == Household ? QVariant(entry.household.hex()) : QVariant();
        case MonoRole:
            return index.column() == Household ? QVariant(true) : QVariant();
        case PillToneRole:
            return index.column() == State ? QVariant(static_cast<int>(entry.correctedBy != 0 ? Tone::Neutral : Tone::Good))
                                           : QVariant();
        default:
            return {};
    }
}

}  // namespace smarter
