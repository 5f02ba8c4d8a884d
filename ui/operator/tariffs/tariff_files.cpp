// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/tariffs/tariff_files.h"

#include <QFile>
#include <QSaveFile>

namespace smarter {

namespace {
constexpr qint64 kLargestFile = 4 << 20;
}

Result<ParsedTariff> readTariffFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, path, file.errorString());
    }
    if (file.size() > kLargestFile) {
        return fail(ErrorCode::FileFormatUnknown, path);
    }
    return parseTariff(file.readAll());
}

Status writeTariffFile(const QString& path, const Tariff& tariff) {
    QSaveFile file(path);
    const QByteArray json = toJson(tariff);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit();
    return written ? Status() : fail(ErrorCode::FileUnwritable, path, file.errorString());
}

}  // namespace smarter
