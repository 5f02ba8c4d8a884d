// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/keyring/keyring.h"

#include <qt6keychain/keychain.h>

#include <QEventLoop>

namespace smarter {

namespace {

QString service() {
    return QStringLiteral("smarter-metering");
}

/// Runs a job to its end in a loop of this thread's own; the jobs answer by signal alone.
Status runJob(QKeychain::Job& job) {
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    QMetaObject::invokeMethod(&job, [&job] { job.start(); }, Qt::QueuedConnection);
    loop.exec();
    if (job.error() != QKeychain::NoError) {
        return fail(ErrorCode::KeyringUnavailable, {}, job.errorString());
    }
    return {};
}

}  // namespace

Status storeInKeyring(const QString& entry, const SecretBytes& secret) {
    QByteArray copy(reinterpret_cast<const char*>(secret.view().data()), static_cast<qsizetype>(secret.size()));
    const WipeAtExit guard({reinterpret_cast<std::uint8_t*>(copy.data()), static_cast<std::size_t>(copy.size())});
    QKeychain::WritePasswordJob job(service());
    job.setKey(entry);
    job.setBinaryData(copy);
    return runJob(job);
}

Result<SecretBytes> readFromKeyring(const QString& entry) {
    QKeychain::ReadPasswordJob job(service());
    job.setKey(entry);
    return runJob(job).transform([&] {
        const QByteArray stored = job.binaryData();
        SecretBytes secret = SecretBytes::copyOf(
            {reinterpret_cast<const std::uint8_t*>(stored.constData()), static_cast<std::size_t>(stored.size())});
        // The job shares this buffer; writing through constData wipes it for both.
        wipe({reinterpret_cast<std::uint8_t*>(const_cast<char*>(stored.constData())),
              static_cast<std::size_t>(stored.size())});
        return secret;
    });
}

}  // namespace smarter
