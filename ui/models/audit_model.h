// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>

#include "core/mdms/audit_log.h"
#include "ui/models/shown_rows_model.h"

namespace smarter {

struct AuditRow {
    std::int64_t position = 0;
    Instant at;
    Actor actor;
    AuditAction action = AuditAction::SignedIn;
    QString subject;
    QString details;

    std::int64_t key() const { return position; }
    bool operator==(const AuditRow&) const = default;
};

std::vector<AuditRow> auditRows(const std::vector<AuditEntry>& entries);

/// Who did what, when; times in the site's zone.
class AuditModel final : public ShownRowsModel<AuditRow> {
    Q_OBJECT

public:
    enum Column { Position, Time, Who, Action, Subject, Details, kColumns };

    explicit AuditModel(const QTimeZone& zone, QObject* parent = nullptr) : ShownRowsModel(parent), zone_(zone) {}

    struct Filter {
        std::optional<QString> who;
        std::optional<AuditAction> action;
        std::optional<QDate> first;  ///< local days, both included
        std::optional<QDate> last;
    };
    void setFilter(const Filter& filter);
    /// Of all rows, sorted; the system's own entries have an empty one.
    const QStringList& people() const { return people_; }
    /// What is shown, a line an entry: RFC 4180, UTF-8, instants in UTC; safe to open as a spreadsheet.
    QByteArray csv() const;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    bool accepts(int row) const override;
    std::int64_t sortKey(int row, int column) const override;
    void prepare() override;

private:
    QString text(const AuditRow& row, int column) const;

    QTimeZone zone_;
    Filter filter_;
    std::optional<Instant> from_;
    std::optional<Instant> to_;
    QStringList people_;
    /// Of each row: its place among the texts of the column, sorted.
    std::vector<std::int64_t> whoRank_;
    std::vector<std::int64_t> subjectRank_;
};

}  // namespace smarter
