// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "core/mdms/mdms.h"

namespace smarter::test {

inline SecretBytes secretOf(std::string_view text) {
    return SecretBytes::copyOf(bytesOf(text));
}

/// A real MDMS in a fresh folder, and the PES that it trusts. RSA keys are made once a program.
class SmallMdms {
public:
    static constexpr std::string_view kPassword = "long enough to be a password";

    SmallMdms();
    /// The MDMS again, from what its database holds.
    void restart();
    QString path() const;
    const SecretBytes& databaseKey() const;

    /// Signed by the PES for the MDMS, under the next sequence or a given one.
    SealedAggregate sealed(const std::vector<AggregateRow>& rows) { return sealedAs(++sequence, rows); }
    SealedAggregate sealedAs(std::uint64_t number, const std::vector<AggregateRow>& rows) const {
        return sealedBytes(number, encode(rows));
    }
    SealedAggregate sealedBytes(std::uint64_t number, ByteView content) const;
    /// With the PES's signature over what it is now.
    SealedAggregate signedAgain(SealedAggregate aggregate) const;

    SessionPtr owner() const { return mdms->operators().siteOwner(); }
    /// Of an account made with kPassword; named after the role.
    SessionPtr signedIn(Role role);
    std::int64_t count(const char* table) const;

    ManualClock clock{instantOf(1'500'000'000)};
    std::unique_ptr<Mdms> mdms;
    std::uint64_t sequence = 0;

    /// Gives the shared keys back, before the crypto libraries go.
    static void cleanUp();

private:
    std::unique_ptr<QTemporaryDir> folder_;
};

}  // namespace smarter::test
