// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/small_mdms.h"

#include <QFile>

#include "core/crypto/envelope.h"
#include "core/crypto/random.h"
#include "tests/support/test_store.h"

namespace smarter::test {

namespace {

/// Made once: a site's worth of keys takes a second.
struct Shared {
    QTemporaryDir folder;
    SecretBytes databaseKey;
    crypto::RsaPrivateKey pes;
};
std::unique_ptr<Shared> shared;

template <class T>
T must(Result<T> result) {
    if (!result) {
        qFatal("test set-up: error %d %s", static_cast<int>(result.error().code), qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

QString templatePath() {
    return shared->folder.filePath(QStringLiteral("mdms.db"));
}

void make(const QString& location, const Clock& clock) {
    must(Mdms::create(location, shared->databaseKey, QStringLiteral("UTC")));
    must(must(Mdms::open(location, shared->databaseKey, clock))->trust(shared->pes.publicKey()));
}

void makeShared(const Clock& clock) {
    shared.reset(new Shared{{}, must(crypto::randomSecret(Database::kKeyBytes)), must(crypto::RsaPrivateKey::generate())});
    make(templatePath(), clock);
}

}  // namespace

SmallMdms::SmallMdms() : folder_(std::make_unique<QTemporaryDir>()) {
    if (!shared) {
        makeShared(clock);
    }
    if (storesAreOnServer()) {
        make(path(), clock);
    } else if (!QFile::copy(templatePath(), path())) {
        qFatal("test set-up: no copy of %s", qPrintable(templatePath()));
    }
    restart();
}

QString SmallMdms::path() const {
    return storeLocation(folder_->path(), QStringLiteral("mdms.db"));
}

void SmallMdms::cleanUp() {
    stopStoreServer();
    shared.reset();
}

const SecretBytes& SmallMdms::databaseKey() const {
    return shared->databaseKey;
}

void SmallMdms::restart() {
    mdms.reset();
    mdms = must(Mdms::open(path(), shared->databaseKey, clock));
}

SealedAggregate SmallMdms::sealedBytes(std::uint64_t number, ByteView content) const {
    SealedAggregate aggregate;
    aggregate.sequence = number;
    aggregate.envelope = must(crypto::sealEnvelope(mdms->publicKey(), SealedAggregate::associatedData(number), content));
    return signedAgain(std::move(aggregate));
}

SealedAggregate SmallMdms::signedAgain(SealedAggregate aggregate) const {
    aggregate.signature = must(shared->pes.sign(aggregate.signedBytes()));
    return aggregate;
}

SessionPtr SmallMdms::signedIn(Role role) {
    if (role == Role::SiteOwner) {
        return owner();
    }
    const SecretBytes password = secretOf(kPassword);
    must(mdms->operators().add(*owner(), roleName(role), role, password));
    return must(mdms->operators().signIn(roleName(role), password));
}

std::int64_t SmallMdms::count(const char* table) const {
    return must(mdms->database().single(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table), {},
                                        [](const Statement& row) { return row.number(0); }));
}

}  // namespace smarter::test
