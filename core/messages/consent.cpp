// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/consent.h"

#include "core/crypto/derived_key.h"

namespace smarter {

namespace {

Bytes provenPart(const ConsentStatement& statement) {
    ByteWriter writer;
    writer.block(bytesOf("smarter-metering consent v1"))
        .raw(statement.meter.view())
        .number(statement.keyEpoch)
        .number(static_cast<std::uint8_t>(statement.purpose))
        .number(static_cast<std::uint8_t>(statement.given ? 1 : 0))
        .number(static_cast<std::uint32_t>(statement.textVersion))
        .number(static_cast<std::uint64_t>(secondsOf(statement.decidedAt)));
    return writer.take();
}

}  // namespace

Result<SecretBytes> consentKey(const SecretBytes& meterKey) {
    return crypto::derivedKey(meterKey, "consent");
}

Result<Bytes> proofOf(const ConsentStatement& statement, const SecretBytes& consentKey) {
    return crypto::proofOfKey(consentKey, provenPart(statement)).transform([](const crypto::Digest& proof) {
        return Bytes(proof.begin(), proof.end());
    });
}

Status checkProof(const ConsentStatement& statement, const SecretBytes& consentKey) {
    return proofOf(statement, consentKey).and_then([&](const Bytes& proof) -> Status {
        return equalInConstantTime(proof, statement.proof)
                   ? Status()
                   : Status(fail(ErrorCode::SignatureInvalid, statement.meter.hex()));
    });
}

}  // namespace smarter
