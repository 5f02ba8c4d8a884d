// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/decrypted_file.h"

#include <openssl/evp.h>

#include <QFile>
#include <algorithm>
#include <memory>

namespace smarter::test {

namespace {

// SQLCipher 4, zetetic.net/sqlcipher/design: AES-256-CBC pages of 4,096 bytes, at the end of each 16 bytes of
// IV and 64 of HMAC; the first 16 bytes of the file are the salt. The log is SQLite's
// (sqlite.org/fileformat2.html, 4.1).
constexpr int kPage = 4'096;
constexpr int kReserved = 80;
constexpr int kSalt = 16;
constexpr int kLogHeader = 32;
constexpr int kFrameHeader = 24;

Bytes decrypted(const QByteArray& page, int from, const SecretBytes& key) {
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                  EVP_CIPHER_CTX_free);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(page.constData());
    const int length = kPage - kReserved - from;
    Bytes out(static_cast<std::size_t>(length) + 16);
    int written = 0;
    const bool done = EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, key.view().data(),
                                         bytes + kPage - kReserved) == 1 &&
                      EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
                      EVP_DecryptUpdate(context.get(), out.data(), &written, bytes + from, length) == 1;
    if (!done || written != length) {
        qFatal("a page does not decrypt");
    }
    out.resize(static_cast<std::size_t>(length));
    return out;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int countIn(const Bytes& page, ByteView what) {
    int count = 0;
    for (auto at = page.begin(); (at = std::search(at, page.end(), what.begin(), what.end())) != page.end();
         ++at) {
        ++count;
    }
    return count;
}

}  // namespace

int occurrences(const QString& databasePath, const SecretBytes& key, ByteView what) {
    const QByteArray file = contentOf(databasePath);
    const QByteArray log = contentOf(databasePath + QStringLiteral("-wal"));
    if (file.size() < kPage || file.size() % kPage != 0) {
        qFatal("%s is no database", qPrintable(databasePath));
    }
    int count = 0;
    bool first = true;
    for (qsizetype at = 0; at < file.size(); at += kPage) {
        const Bytes page = decrypted(file.mid(at, kPage), first ? kSalt : 0, key);
        // After the salt a header follows that is the same in every file: page size, versions, reserved
        // bytes.
        if (first && !(page.at(0) == 0x10 && page.at(1) == 0x00 && page.at(4) == kReserved)) {
            qFatal("%s does not decrypt", qPrintable(databasePath));
        }
        first = false;
        count += countIn(page, what);
    }
    for (qsizetype at = kLogHeader; at + kFrameHeader + kPage <= log.size(); at += kFrameHeader + kPage) {
        const bool isFirstPage = log.mid(at, 4) == QByteArray("\0\0\0\1", 4);
        count += countIn(decrypted(log.mid(at + kFrameHeader, kPage), isFirstPage ? kSalt : 0, key), what);
    }
    return count;
}

}  // namespace smarter::test
