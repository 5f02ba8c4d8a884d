// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/profile/find_profiles.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <algorithm>

#include "core/base/ids.h"

namespace smarter::profile {

namespace {

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

QStringView takeDigits(QStringView& rest) {
    const auto end = std::find_if_not(rest.begin(), rest.end(), isDigit);
    const QStringView digits(rest.begin(), end);
    rest = rest.mid(digits.size());
    return digits;
}

QStringView withoutZeros(QStringView digits) {
    while (digits.size() > 1 && digits.front() == u'0') {
        digits = digits.mid(1);
    }
    return digits;
}

// Runs of digits as numbers of any length, all else by character without case. QCollator would do, but only
// where Qt is built with ICU. Names that differ in nothing else are told apart by their characters.
bool naturallyBefore(QStringView a, QStringView b) {
    QStringView restA = a;
    QStringView restB = b;
    while (!restA.isEmpty() && !restB.isEmpty()) {
        int order = 0;
        if (isDigit(restA.front()) && isDigit(restB.front())) {
            const QStringView numberA = withoutZeros(takeDigits(restA));
            const QStringView numberB = withoutZeros(takeDigits(restB));
            order = numberA.size() != numberB.size() ? (numberA.size() < numberB.size() ? -1 : 1)
                                                     : numberA.compare(numberB);
        } else {
            order = restA.left(1).compare(restB.left(1), Qt::CaseInsensitive);
            restA = restA.mid(1);
            restB = restB.mid(1);
        }
        if (order != 0) {
            return order < 0;
        }
    }
    return restA.size() != restB.size() ? restA.isEmpty() : a < b;
}

Result<QFileInfoList> filesAt(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(ErrorCode::FileNotFound, path);
    }
    if (!info.isDir()) {
        return QFileInfoList{info};
    }
    if (!info.isReadable()) {
        return fail(ErrorCode::FileUnreadable, path);
    }
    QFileInfoList files =
        QDir(path).entryInfoList({QStringLiteral("*.csv"), QStringLiteral("*.xlsx")}, QDir::Files);
    files.removeIf([](const QFileInfo& file) { return file.fileName().startsWith(QLatin1String("~$")); });
    if (files.isEmpty()) {
        return fail(ErrorCode::FileNotFound, path);
    }
    return files;
}

}  // namespace

Result<std::vector<ProfileFile>> findProfiles(const QStringList& paths) {
    std::vector<ProfileFile> profiles;
    QSet<QString> taken;
    QHash<QString, QString> pathOfName;
    for (const QString& path : paths) {
        const Result<QFileInfoList> files = filesAt(path);
        if (!files) {
            return passOn(files);
        }
        for (const QFileInfo& file : *files) {
            if (taken.contains(file.canonicalFilePath())) {
                continue;
            }
            taken.insert(file.canonicalFilePath());
            const QString name = file.completeBaseName();
            if (!isValidName(name)) {
                return fail(ErrorCode::InvalidArgument, file.filePath());
            }
            if (const auto same = pathOfName.constFind(name.toCaseFolded()); same != pathOfName.constEnd()) {
                return fail(ErrorCode::FileNamesClash, *same, file.filePath());
            }
            pathOfName.insert(name.toCaseFolded(), file.filePath());
            profiles.push_back({file.filePath(), name});
        }
    }
    std::sort(profiles.begin(), profiles.end(),
              [](const ProfileFile& a, const ProfileFile& b) { return naturallyBefore(a.name, b.name); });
    return profiles;
}

}  // namespace smarter::profile
