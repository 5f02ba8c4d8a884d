// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace smarter {

/// Every kind of failure a caller can meet. `ui/text/error_text` has one sentence for each.
enum class ErrorCode : std::uint16_t {
    Internal,
    InvalidArgument,
    Cancelled,

    // files
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    FileFormatUnknown,
    FileDamaged,
    FileNamesClash,
    DiskFull,

    // decoding of messages and keys
    Truncated,
    TrailingBytes,
    VersionUnsupported,
    ValueOutOfRange,

    // cryptography
    AuthenticationFailed,
    SignatureInvalid,
    KeyInvalid,
    KeyFileExposed,
    KeyFileMissing,
    CryptoLibrary,

    // Paillier
    ModulusInvalid,
    GeneratorInvalid,
    CiphertextInvalid,
    PlaintextTooLarge,
    SlotValueTooLarge,
    TooManyContributors,
    FaultDetected,

    // store
    NotEncrypted,
    DatabaseKeyWrong,
    DatabaseBusy,
    DatabaseReadOnly,
    SchemaTooNew,
    StoreFailed,
    StoreAway,
    StoreRefused,
    AlreadyStored,
    MigrationDiffers,

    // broker
    BrokerAddressInvalid,
    BrokerUnprotected,
    BrokerAway,
    BrokerFull,
    BrokerRefused,

    // site
    SiteNotFound,
    SiteExists,
    SiteInUse,
    SiteOnEngines,
    SiteMoved,
    PassphraseNeeded,
    PassphraseWrong,
    KeyringUnavailable,
    TimeZoneUnknown,
    PolicyInvalid,
    PolicyUnchanged,
    SettingInvalid,

    // stations
    MeterUnknown,
    MeterExists,
    ActivationCodeWrong,
    ActivationCodeMalformed,
    RevisionStale,
    ClockSetBack,
    MonthMalformed,
    NothingToBill,
    NeighbourhoodUnknown,
    HistoryTooShort,
    NotIntroduced,
    LeaseLost,

    // tariffs and bills
    TariffInvalid,
    TariffUnknown,
    TariffNotInForce,
    TariffNotMetered,
    TooManyRegisters,
    RegisterTooShort,
    BillUnknown,
    BillExists,
    BillMalformed,
    TotalsErased,

    // accounts
    UserNameMalformed,
    UserNameTaken,
    PasswordTooShort,
    PasswordTooLong,
    PasswordTooCommon,
    SignInRefused,
    SignedOut,
    AttemptDelayed,
    PermissionDenied,
    AccountUnknown,
    LastAdministrator,
};

}  // namespace smarter
