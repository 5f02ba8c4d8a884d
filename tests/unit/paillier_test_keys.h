// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/paillier/private_key.h"
#include "core/paillier/public_parameters.h"

/// Keys and known answers of vectors/paillier.json, which vectors/paillier.py made with Python's own
/// integers.
namespace paillier_test {

using smarter::Bytes;
using smarter::ByteWriter;
using namespace smarter::paillier;

inline Integer number(const QJsonValue& hex) {
    return Integer::ofBytes(smarter::fromHex(hex.toString()).value());
}

inline QJsonObject vectorsOf(int bits) {
    QFile file(qEnvironmentVariable("SMARTER_SOURCE_DIR") +
               QStringLiteral("/tests/unit/vectors/paillier.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no vectors: SMARTER_SOURCE_DIR must name the source folder");
    }
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue& one : cases) {
        if (one[QLatin1String("bits")].toInt() == bits) {
            return one.toObject();
        }
    }
    qFatal("no vectors of this size");
}

inline Bytes bytesOf(const Integer& value, std::size_t size) {
    Bytes bytes(size);
    value.toBytes(bytes);
    return bytes;
}

/// As PrivateKey::serialize writes, from any numbers at all.
inline Bytes serializedPrivate(int bits, const Integer& p, const Integer& q, const Integer& generator) {
    const auto primeBytes = static_cast<std::size_t>(bits) / 16;
    ByteWriter writer;
    writer.number(std::uint8_t{1}).number(static_cast<std::uint16_t>(bits));
    writer.raw(bytesOf(p, primeBytes)).raw(bytesOf(q, primeBytes)).raw(bytesOf(generator, 4 * primeBytes));
    writer.raw(checkSum(Bytes(writer.bytes())));
    return writer.take();
}

/// As PublicKey::serialize writes, from any numbers at all.
inline Bytes serializedPublic(int bits, const Integer& n, const Integer& generator) {
    const auto nBytes = static_cast<std::size_t>(bits) / 8;
    ByteWriter writer;
    writer.number(std::uint8_t{1}).number(static_cast<std::uint16_t>(bits));
    writer.raw(bytesOf(n, nBytes)).raw(bytesOf(generator, 2 * nBytes));
    writer.raw(checkSum(Bytes(writer.bytes())));
    return writer.take();
}

inline PrivateKey keyOf(int bits) {
    const QJsonObject vectors = vectorsOf(bits);
    return PrivateKey::deserialize(serializedPrivate(bits, number(vectors[QLatin1String("p")]),
                                                     number(vectors[QLatin1String("q")]),
                                                     number(vectors[QLatin1String("hs")])))
        .value();
}

inline Plaintext plaintextOf(const Integer& value, std::size_t limbs) {
    Plaintext plaintext(limbs);
    value.toLimbs(plaintext.limbs());
    return plaintext;
}

inline Integer valueOf(const Plaintext& plaintext) {
    return Integer::ofLimbs(plaintext.limbs());
}

}  // namespace paillier_test
