// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/clock.h"
#include "core/crypto/credential.h"
#include "core/crypto/rsa.h"
#include "core/customer/customer_session.h"
#include "core/messages/enrolment.h"

namespace smarter {

/// The user-centric system: accounts, and each customer's sealed readings, none of which it can open. Belongs
/// to the thread that opened it; several threads may each have one on the same file.
class CustomerPortal {
public:
    /// Makes customers.db if it is absent.
    static Result<std::unique_ptr<CustomerPortal>> open(const QString& path, const SecretBytes& databaseKey,
                                                        const Clock& clock);

    /// Asks the meter, with whatever proves the right to ask, to wrap its key for this public key.
    using AskMeter = std::function<Result<KeyGrant>(const crypto::RsaPublicKey&)>;

    /// Makes an account with an RSA-3072 key pair whose private half only the password opens. The meter is asked
    /// last, so that a code is not used up by a name that is taken. Seconds of work. UserNameMalformed,
    /// UserNameTaken, checkPassword's errors, and whatever the meter answers. Returns the name as stored.
    Result<QString> registerCustomer(const QString& name, const SecretBytes& password, const AskMeter& askMeter);

    /// SignInRefused alike for an unknown name and a wrong password.
    Result<CustomerSession> signIn(const QString& name, const SecretBytes& password);

    struct Subscription {
        MeterId meter;
        std::uint64_t lastBatch = 0;  ///< first sequence of the newest stored batch; 0 if there is none
    };
    /// The customers' meters, and how far each one's stored readings go.
    Result<std::vector<Subscription>> subscriptions();
    /// Sealed readings of customers' meters; what is there already changes nothing.
    Status receive(std::span<const ReadingBatch> batches);

    Database& database() { return *database_; }

private:
    CustomerPortal(std::unique_ptr<Database> database, const Clock& clock)
        : database_(std::move(database)), clock_(clock) {}
    Result<bool> isTaken(const QString& name);

    std::unique_ptr<Database> database_;
    const Clock& clock_;
};

}  // namespace smarter
