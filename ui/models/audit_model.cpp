// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/audit_model.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

#include "core/messages/calendar.h"
#include "ui/text/access_text.h"
#include "ui/text/audit_text.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

template <class TextOf>
QStringList ranked(const std::vector<AuditRow>& rows, TextOf textOf, std::vector<std::int64_t>& ranks) {
    QHash<QString, std::int64_t> places;
    for (const AuditRow& row : rows) {
        places.insert(textOf(row), 0);
    }
    QStringList texts = places.keys();
    texts.sort(Qt::CaseInsensitive);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        places[texts[i]] = i;
    }
    ranks.clear();
    std::ranges::transform(rows, std::back_inserter(ranks), [&](const AuditRow& row) { return places.value(textOf(row)); });
    return texts;
}

/// A spreadsheet takes what begins like this for a formula.
QString csvField(QString text) {
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front())) {
        text.prepend(u'\'');
    }
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n')) {
        text.replace(QStringLiteral("\""), QStringLiteral("\"\""));
        return u'"' + text + u'"';
    }
    return text;
}

}  // namespace

std::vector<AuditRow> auditRows(const std::vector<AuditEntry>& entries) {
    std::vector<AuditRow> rows;
    rows.reserve(entries.size());
    for (const AuditEntry& entry : entries) {
        rows.push_back({entry.position, entry.at, entry.actor, entry.action, entry.subject, entry.details});
    }
    return rows;
}

void AuditModel::prepare() {
    people_ = ranked(rows(), [](const AuditRow& row) { return row.actor.name; }, whoRank_);
    ranked(rows(), [](const AuditRow& row) { return row.subject; }, subjectRank_);
}

void AuditModel::setFilter(const Filter& filter) {
    filter_ = filter;
    from_ = filter.first ? std::optional(intervalOf(*filter.first, zone_).start) : std::nullopt;
    to_ = filter.last ? std::optional(intervalOf(*filter.last, zone_).end()) : std::nullopt;
    filterChanged();
}

bool AuditModel::accepts(int row) const {
    const AuditRow& one = at(row);
    return (!filter_.who || one.actor.name == *filter_.who) && (!filter_.action || one.action == *filter_.action) &&
           (!from_ || one.at >= *from_) && (!to_ || one.at < *to_);
}

std::int64_t AuditModel::sortKey(int row, int column) const {
    switch (column) {
        case Time:
            return secondsOf(at(row).at);
        case Who:
            return whoRank_[static_cast<std::size_t>(row)];
        case Action:
            return static_cast<std::int64_t>(at(row).action);
        case Subject:
            return subjectRank_[static_cast<std::size_t>(row)];
        default:
            return at(row).position;
    }
}

QByteArray AuditModel::csv() const {
    QStringList lines{QStringLiteral("position,at,actor,role,action,subject,details")};
    for (const int row : shown()) {
        const AuditRow& one = at(row);
        lines += QStringList{QString::number(one.position),
                             QDateTime::fromSecsSinceEpoch(secondsOf(one.at)).toUTC().toString(Qt::ISODate),
                             csvField(one.actor.name),
                             roleName(one.actor.role),
                             auditActionName(one.action),
                             csvField(one.subject),
                             csvField(one.details)}
                     .join(u',');
    }
    return lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Position:
            return tr("No.", "of an audit entry");
        case Time:
            return tr("Time");
        case Who:
            return tr("Who");
        case Action:
            return tr("Did");
        case Subject:
            return tr("To what");
        default:
            return tr("Details");
    }
}

QString AuditModel::text(const AuditRow& row, int column) const {
    const QLocale locale;
    switch (column) {
        case Position:
            return QString::number(row.position);
        case Time: {
            const QDateTime local = QDateTime::fromSecsSinceEpoch(secondsOf(row.at), zone_);
            return locale.toString(local.date(), QLocale::ShortFormat) + u' ' + local.time().toString(Qt::ISODate);
        }
        case Who:
            if (row.action == AuditAction::SignInFailed || row.action == AuditAction::SignInLocked) {
                return tr("somebody");
            }
            return row.actor.name.isEmpty() ? roleText(row.actor.role)
                                            : tr("%1 · %2", "person, role").arg(row.actor.name, roleText(row.actor.role));
        case Action:
            return auditActionText(row.action);
        case Subject:
            return row.subject;
        default:
            return row.details;
    }
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
            return text(row(index.row()), index.column());
        case Qt::ToolTipRole:
            return index.column() >= Subject ? text(row(index.row()), index.column()) : QVariant();
        default:
            return {};
    }
}

}  // namespace smarter
