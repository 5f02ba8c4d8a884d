// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QTimeZone>
#include <tuple>

#include "core/mdms/vee/feeder_check.h"
#include "core/mdms/vee/vee.h"
#include "ui/models/rows_model.h"

namespace smarter {

/// What a rule found, or a day on which the feeder check differs.
struct FindingRow {
    static constexpr int kFeederCheck = 5;  ///< the kind after those of VeeRule

    QString neighbourhood;
    int kind = kFeederCheck;
    Finding finding;  ///< of a rule; its window for both
    FeederDay feeder;
    FindingState state = FindingState::Open;

    bool isFeederCheck() const { return kind == kFeederCheck; }
    /// Newest first.
    auto key() const { return std::tuple(-secondsOf(finding.window.start), neighbourhood, kind); }
    bool operator==(const FindingRow&) const = default;
};

/// "Spike", also of the feeder check.
QString findingKindText(int kind);

class FindingsModel final : public RowsModel<FindingRow> {
    Q_OBJECT

public:
    enum Column { Neighbourhood, Time, Rule, Measured, Bound, State, kColumns };

    explicit FindingsModel(const QTimeZone& zone, QObject* parent = nullptr) : RowsModel(parent), zone_(zone) {}

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString text(const FindingRow& row, int column) const;

    QTimeZone zone_;
};

/// Which findings are listed.
class FindingsFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    /// `findings` must outlive the filter.
    explicit FindingsFilter(FindingsModel& findings, QObject* parent = nullptr);

    /// Empty: all.
    void setNeighbourhood(const QString& name);
    /// Unset: all.
    void setKind(std::optional<int> kind);
    const FindingRow& rowAt(int shownRow) const { return findings_.row(mapToSource(index(shownRow, 0)).row()); }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    FindingsModel& findings_;
    QString neighbourhood_;
    std::optional<int> kind_;
};

}  // namespace smarter
