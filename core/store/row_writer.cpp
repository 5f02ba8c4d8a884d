// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_writer.h"

#include <span>

namespace smarter {

Status RowWriter::write() {
    // Few sizes: each is a statement that stays prepared.
    static constexpr std::size_t kRowsAStatement[] = {128, 16, 1};
    const auto columns = static_cast<std::size_t>(columns_);
    const QString row = u'(' + QStringList(columns_, QStringLiteral("?")).join(QStringLiteral(", ")) + u')';
    std::span<const QVariant> rest(values_);
    Status written;
    for (const std::size_t rows : kRowsAStatement) {
        if (rest.size() < rows * columns) {
            continue;
        }
        const QString sql = insert_ + QStringLiteral(" VALUES ") +
                            QStringList(static_cast<qsizetype>(rows), row).join(QStringLiteral(", ")) + u' ' + conflict_;
        while (written && rest.size() >= rows * columns) {
            written = database_.run(sql, rest.first(rows * columns));
            rest = rest.subspan(rows * columns);
        }
    }
    values_.clear();
    return written;
}

}  // namespace smarter
