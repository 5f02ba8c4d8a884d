// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/introduction.h"

#include "core/crypto/derived_key.h"
#include "core/crypto/key_wrap.h"

namespace smarter {

namespace {

Bytes contextOf(const MeterId& meter, std::uint32_t keyEpoch) {
    ByteWriter writer;
    writer.block(bytesOf("smarter-metering introduction v1")).raw(meter.view()).number(keyEpoch);
    return writer.take();
}

}  // namespace

Result<SecretBytes> introductionKey(const SecretBytes& meterKey) {
    return crypto::derivedKey(meterKey, "introduction");
}

Result<Introduction> introduce(const MeterId& meter, std::uint32_t keyEpoch, const SecretBytes& meterKey,
                               const Pseudonym& pseudonym) {
    return introductionKey(meterKey)
        .and_then([&](const SecretBytes& key) {
            return crypto::wrapWithKey(key, contextOf(meter, keyEpoch), pseudonym.view());
        })
        .transform([&](Bytes sealed) {
            return Introduction{meter, keyEpoch, std::move(sealed)};
        });
}

Result<Pseudonym> open(const Introduction& introduction, const SecretBytes& introductionKey) {
    return crypto::unwrapWithKey(introductionKey, contextOf(introduction.meter, introduction.keyEpoch),
                                 introduction.sealedPseudonym)
        .and_then([&](const SecretBytes& opened) -> Result<Pseudonym> {
            const auto pseudonym = Pseudonym::fromBytes(opened.view());
            return pseudonym ? Result<Pseudonym>(*pseudonym)
                             : fail(ErrorCode::ValueOutOfRange, introduction.meter.hex());
        });
}

}  // namespace smarter
