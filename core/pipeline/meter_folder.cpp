// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/meter_folder.h"

#include <QFile>
#include <QSaveFile>

namespace smarter {

namespace {

constexpr qint64 kLongestKey = 16'384;

QString intakeKeyPath(const QString& folder) {
    return folder + QStringLiteral("/intake.der");
}

}  // namespace

Result<SecretBytes> readKeyFile(const QString& path) {
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorCode::KeyFileMissing, path);
    }
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fail(ErrorCode::FileUnreadable, path, file.errorString());
    }
    constexpr auto exposed = QFile::ReadOther | QFile::WriteOther | QFile::WriteGroup;
    if ((file.permissions() & exposed) != 0) {
        return fail(ErrorCode::KeyFileExposed, path);
    }
    SecretBytes key(Database::kKeyBytes);
    const bool whole = file.size() == static_cast<qint64>(key.size()) &&
                       file.read(reinterpret_cast<char*>(key.span().data()), file.size()) == file.size();
    return whole ? Result<SecretBytes>(std::move(key)) : fail(ErrorCode::KeyInvalid, path);
}

Result<MeterFolder> MeterFolder::open(const QString& folder) {
    auto key = readKeyFile(folder + QStringLiteral("/meters.key"));
    if (!key) {
        return passOn(key);
    }
    QFile intakeFile(intakeKeyPath(folder));
    if (!intakeFile.open(QIODevice::ReadOnly)) {
        return fail(intakeFile.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, intakeFile.fileName());
    }
    const QByteArray der = intakeFile.read(kLongestKey);
    auto intakeKey = crypto::RsaPublicKey::deserialize(bytesOf({der.constData(), static_cast<std::size_t>(der.size())}));
    if (!intakeKey) {
        return passOn(intakeKey);
    }
    auto lock = std::make_unique<QLockFile>(folder + QStringLiteral("/meters.lock"));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        return fail(ErrorCode::SiteInUse, folder);
    }
    return MeterFleet::open(folder + QStringLiteral("/meters.db"), *key, std::move(*intakeKey)).transform([&](auto meters) {
        return MeterFolder{std::move(lock), std::move(meters)};
    });
}

Status MeterFolder::keepIntakeKey(const QString& folder, const crypto::RsaPublicKey& key) {
    const Bytes der = key.serialize();
    QSaveFile file(intakeKeyPath(folder));
    const bool kept = file.open(QIODevice::WriteOnly) &&
                      file.write(reinterpret_cast<const char*>(der.data()), static_cast<qint64>(der.size())) ==
                          static_cast<qint64>(der.size()) &&
                      file.commit();
    return kept ? Status() : fail(ErrorCode::FileUnwritable, file.fileName(), file.errorString());
}

}  // namespace smarter
