// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/table_reader.h"

namespace smarter {

QString TableReader::comparison(const QString& sign, const QString& word) const {
    const QString places = QStringList(shape_.key.size(), QStringLiteral("?")).join(QStringLiteral(", "));
    return QStringLiteral(" %1 (%2) %3 (%4)").arg(word, keyList(), sign, places);
}

Result<std::vector<Row>> TableReader::rows(const QString& sql, const Row& values, qsizetype columns) {
    const Result<Statement*> select = database_.statement(sql);
    if (!select) {
        return passOn(select);
    }
    if (const Status ran = (*select)->run(values); !ran) {
        return passOn(ran);
    }
    std::vector<Row> out;
    for (;;) {
        const Result<bool> there = (*select)->next();
        if (!there) {
            return passOn(there);
        }
        if (!*there) {
            return out;
        }
        Row& row = out.emplace_back();
        for (int column = 0; column < columns; ++column) {
            row.push_back((*select)->value(column));
        }
    }
}

Result<std::vector<Row>> TableReader::next(int most) {
    if (atEnd_) {
        return std::vector<Row>();
    }
    const bool keyed = !shape_.key.isEmpty();
    const QString sql = QStringLiteral("SELECT %1 FROM %2").arg(shape_.columns.join(QStringLiteral(", ")), shape_.name) +
                        (after_ ? comparison(QStringLiteral(">")) : QString()) + QStringLiteral(" ORDER BY ") +
                        (keyed ? keyList() + QStringLiteral(" LIMIT ?") : shape_.columns.join(QStringLiteral(", ")));
    Row values = after_.value_or(Row());
    if (keyed) {
        values.emplace_back(most);
    }
    auto read = rows(sql, values, shape_.columns.size());
    atEnd_ = read && (!keyed || read->size() < static_cast<std::size_t>(most));
    if (read && !atEnd_) {
        after_.emplace();
        for (const QString& column : std::as_const(shape_.key)) {
            after_->push_back(read->back()[static_cast<std::size_t>(shape_.columns.indexOf(column))]);
        }
    }
    return read;
}

Result<std::optional<Row>> TableReader::lastKey() {
    if (shape_.key.isEmpty()) {
        return std::nullopt;
    }
    const QString sql = QStringLiteral("SELECT %1 FROM %2 ORDER BY %3 LIMIT 1")
                            .arg(keyList(), shape_.name, keyList(QStringLiteral(" DESC")));
    return rows(sql, {}, shape_.key.size()).transform([](std::vector<Row> found) {
        return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
    });
}

// Which of two keys is the greater the database says: it knows its own order.
Status TableReader::resumeNoEarlier(const Row& key, int rowsBefore) {
    const QString sql = QStringLiteral("SELECT %1 FROM %2").arg(keyList(), shape_.name) + comparison(QStringLiteral("<=")) +
                        (after_ ? comparison(QStringLiteral(">"), QStringLiteral("AND")) : QString()) +
                        QStringLiteral(" ORDER BY %1 LIMIT ?").arg(keyList(QStringLiteral(" DESC")));
    Row values = key;
    if (after_) {
        values.insert(values.end(), after_->begin(), after_->end());
    }
    values.emplace_back(rowsBefore + 1);
    return rows(sql, values, shape_.key.size()).transform([&](std::vector<Row> found) {
        if (found.size() > static_cast<std::size_t>(rowsBefore)) {
            after_ = std::move(found.back());
        }
    });
}

}  // namespace smarter
