// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/clock.h"
#include "core/crypto/rsa.h"
#include "core/customer/account_store.h"
#include "core/customer/consent.h"
#include "core/customer/customer_session.h"
#include "core/store/attempt_guard.h"

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

    /// SignInRefused alike, after the same work, for an unknown name and a wrong password. AttemptDelayed after
    /// several of them in a row (AttemptLimits), known name or not. AuthenticationFailed if the password is right and
    /// the account was altered, or put back from an earlier time.
    Result<CustomerSession> signIn(const QString& name, const SecretBytes& password);
    /// Lets a name be tried at once; for an administrator.
    Status releaseLock(const QString& name);

    /// Wraps the private key anew; no reading is touched, and the former password opens nothing. Errors as of signIn
    /// and checkPassword.
    Status changePassword(const QString& name, const SecretBytes& password, const SecretBytes& newPassword);
    /// Destroys the keys, and the readings that nobody else can open. What is at the utility stays there, and so does
    /// the meter: a new account needs a new code. Errors as of signIn.
    Status deleteAccount(const QString& name, const SecretBytes& password);

    /// Kept with date, version of the text and proof; earlier decisions stay on record.
    Status setConsent(const CustomerSession& session, Consent purpose, bool given);
    /// Every decision, oldest first.
    Result<std::vector<ConsentDecision>> consents(const QString& name);
    /// The last decision, given or withdrawn, of each meter's latest household here, on the present text: for the PES
    /// intake. Since when the household has the meter, the meter says.
    Result<std::vector<ConsentStatement>> consentStatements(Consent purpose);

    struct Subscription {
        MeterId meter;
        std::uint64_t nextSequence = 0;  ///< of the first reading that is not here yet
    };
    /// The customers' meters, and how far each one's readings have come.
    Result<std::vector<Subscription>> subscriptions();
    /// Sealed readings of customers' meters; what is there already changes nothing, and what no customer can open is
    /// not kept.
    Status receive(std::span<const ReadingBatch> batches);

    Database& database() { return *database_; }

private:
    struct Opened {
        Account account;
        SecretBytes wrappingKey;
        SecretBytes privateKey;
    };
    CustomerPortal(std::unique_ptr<Database> database, const Clock& clock);
    Result<Opened> open(const QString& name, const SecretBytes& password);
    Status rewrap(Opened& opened);
    Status noteReceived(std::span<const ReadingBatch> batches);

    std::unique_ptr<Database> database_;
    const Clock& clock_;
    AccountStore accounts_;
    AttemptGuard guard_;
};

}  // namespace smarter
