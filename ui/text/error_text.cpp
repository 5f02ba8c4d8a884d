// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace smarter {

namespace {

/// Where translators find these sentences.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

QString fileText(const Error& error) {
    switch (error.code) {
        case ErrorCode::FileNotFound:
            return ErrorText::tr("“%1” is not there. Check the path.").arg(error.subject);
        case ErrorCode::FileUnreadable:
            return ErrorText::tr("“%1” cannot be read. Check that you may open it.").arg(error.subject);
        case ErrorCode::FileUnwritable:
            return ErrorText::tr("“%1” cannot be written. Check that the folder exists and that you may write there.").arg(error.subject);
        case ErrorCode::FileFormatUnknown:
            return ErrorText::tr("“%1” is not a load profile. It takes CSV or XLSX: date and time, then kW, one row a minute.")
                .arg(error.subject);
        case ErrorCode::FileDamaged:
            return ErrorText::tr("“%1” is damaged. Nothing in it was changed; restore it from a copy.").arg(error.subject);
        case ErrorCode::FileNamesClash:
            return ErrorText::tr("“%1” and “%2” have the same name, and a file's name is its meter's. Rename one.")
                .arg(error.subject, error.detail);
        default:
            return ErrorText::tr("The disk is full. Nothing was lost; make room and try again. (%1)").arg(error.subject);
    }
}

QString siteText(const Error& error) {
    switch (error.code) {
        case ErrorCode::SiteNotFound:
            return ErrorText::tr("There is no site in “%1”. Make one first.").arg(error.subject);
        case ErrorCode::SiteExists:
            if (error.subject.startsWith(QLatin1String("postgresql:"))) {
                return ErrorText::tr("“%1” holds something else already. Choose another database.").arg(error.subject);
            }
            return ErrorText::tr("“%1” is not empty. Choose an empty or a new folder.").arg(error.subject);
        case ErrorCode::SiteInUse:
            return ErrorText::tr("The site in “%1” is open in another program. Close it there first.").arg(error.subject);
        case ErrorCode::SiteOnEngines:
            return ErrorText::tr("“%1” is a site on servers, where each station is a program of its own: this is theirs to do.").arg(error.subject);
        case ErrorCode::SiteMoved:
            return ErrorText::tr("This site has moved to servers. Open it by its address: %1").arg(error.subject);
        case ErrorCode::PassphraseNeeded:
            return ErrorText::tr("This site needs its passphrase, and no keyring is available here.");
        case ErrorCode::PassphraseWrong:
            return ErrorText::tr("That is not this site's passphrase.");
        case ErrorCode::KeyringUnavailable:
            return ErrorText::tr("The desktop's keyring does not have this site's key, or is locked.");
        case ErrorCode::TimeZoneUnknown:
            return ErrorText::tr("“%1” is not a time zone this system knows. Use a name such as Europe/Berlin.").arg(error.subject);
        case ErrorCode::PolicyUnchanged:
            return ErrorText::tr("The release rule “%1” is in force already. Choose another.").arg(error.subject);
        default:
            return ErrorText::tr("“%1” is not a release rule. Use NL-10, 15/15, CA-100, or custom with 2 or more meters.").arg(error.subject);
    }
}

/// A server's location without what the library is told with it.
QString storeName(const QString& location) {
    return location.startsWith(QLatin1String("postgresql://")) ? location.section(u'?', 0, 0) : location;
}

QString storeText(const Error& error) {
    const QString store = storeName(error.subject);
    switch (error.code) {
        case ErrorCode::NotEncrypted:
            return ErrorText::tr("“%1” is not encrypted, or this system's SQLCipher is missing. It was not opened.").arg(store);
        case ErrorCode::DatabaseKeyWrong:
            return ErrorText::tr("“%1” cannot be opened with this site's key: it is damaged or belongs to another site. It was left "
                      "as it is.")
                .arg(store);
        case ErrorCode::DatabaseBusy:
            return ErrorText::tr("“%1” is in use by another program. Close it there and try again.").arg(store);
        case ErrorCode::DatabaseReadOnly:
            return ErrorText::tr("“%1” cannot be written. Check the rights of the file and its folder.").arg(store);
        case ErrorCode::SchemaTooNew:
            return ErrorText::tr("“%1” was made by a newer version of this program. Use that version.").arg(store);
        case ErrorCode::StoreAway:
            return ErrorText::tr("The database server of “%1” cannot be reached. Try again when it is back.").arg(store);
        case ErrorCode::StoreRefused:
            return ErrorText::tr("The database server of “%1” refused. Check its certificate, the role and its password file.")
                .arg(store);
        case ErrorCode::AlreadyStored:
            return ErrorText::tr("“%1” holds this already. Nothing was changed.").arg(store);
        case ErrorCode::MigrationDiffers:
            return ErrorText::tr("The copy of “%1” differs from the site's. Nothing was switched: empty the servers' schemas "
                                 "and move the site again.")
                .arg(store);
        default:
            return ErrorText::tr("“%1” could not be used. Nothing was changed.").arg(store);
    }
}

QString engineText(const Error& error) {
    switch (error.code) {
        case ErrorCode::BrokerAddressInvalid:
            return ErrorText::tr("“%1” is not a broker's address. Write it as tls://host:port?ca=file&seed=file.").arg(error.subject);
        case ErrorCode::BrokerUnprotected:
            return ErrorText::tr("The broker at “%1” is on another machine and its address has no TLS. Write it with tls://.")
                .arg(error.subject);
        case ErrorCode::BrokerAway:
            return ErrorText::tr("The broker does not answer. Nothing was lost; it goes on when the broker is back. (%1)").arg(error.subject);
        case ErrorCode::BrokerFull:
            return ErrorText::tr("The broker has no room for more. Nothing was lost; give it disk or raise the limit of “%1”.")
                .arg(error.subject);
        case ErrorCode::LeaseLost:
            return ErrorText::tr("Another worker took over what this one held. Nothing was counted twice; it starts anew. (%1)").arg(error.subject);
        case ErrorCode::SettingInvalid:
            return ErrorText::tr("The setting %1 is missing, unknown or has no usable value. Correct it and start again.").arg(error.subject);
        case ErrorCode::KeyFileMissing:
            return ErrorText::tr("The key “%1” is not on this machine. A machine holds only the keys of the roles it runs.").arg(error.subject);
        case ErrorCode::KeyFileExposed:
            return ErrorText::tr("“%1” can be read by others than its owner. Set its rights to 0600.").arg(error.subject);
        default:
            return ErrorText::tr("The broker refused “%1”. Check this program's key and its rights in the broker's configuration.")
                .arg(error.subject);
    }
}

QString accountText(const Error& error) {
    switch (error.code) {
        case ErrorCode::UserNameMalformed:
            return ErrorText::tr("A user name has 3 to 32 letters, digits, dots, dashes or underscores, and begins with a letter.");
        case ErrorCode::UserNameTaken:
            return ErrorText::tr("The user name “%1” is taken. Choose another.").arg(error.subject);
        case ErrorCode::PasswordTooShort:
            return ErrorText::tr("That is too short to be safe. A password has at least 15 characters; a few words do well.");
        case ErrorCode::PasswordTooLong:
            return ErrorText::tr("That password is too long.");
        case ErrorCode::PasswordTooCommon:
            return ErrorText::tr("That password is on lists of common ones. Choose another.");
        case ErrorCode::SignInRefused:
            return ErrorText::tr("User name or password is wrong.");
        case ErrorCode::AttemptDelayed:
            return ErrorText::tr("Too many attempts failed. Wait %n second(s), then try again.", nullptr, error.subject.toInt());
        case ErrorCode::PermissionDenied:
            return ErrorText::tr("Your role does not allow this. Ask an administrator of the site.");
        case ErrorCode::AccountUnknown:
            return ErrorText::tr("There is no account “%1”.").arg(error.subject);
        case ErrorCode::LastAdministrator:
            return ErrorText::tr("“%1” is the site's last administrator. Make another one first.").arg(error.subject);
        case ErrorCode::ActivationCodeWrong:
            return ErrorText::tr("This activation code belongs to no meter, was used or tried too often, or has expired. Ask for a new one.");
        case ErrorCode::ActivationCodeMalformed:
            return ErrorText::tr("The activation code is mistyped: 16 letters and digits in groups of four.");
        default:
            return ErrorText::tr("You are signed out. Sign in again.");
    }
}

QString stationText(const Error& error) {
    switch (error.code) {
        case ErrorCode::MeterUnknown:
            return ErrorText::tr("There is no meter “%1”.").arg(error.subject);
        case ErrorCode::NeighbourhoodUnknown:
            return ErrorText::tr("There is no neighbourhood “%1”.").arg(error.subject);
        case ErrorCode::MonthMalformed:
            return ErrorText::tr("“%1” is not a month. Write it as 2016-01.").arg(error.subject);
        case ErrorCode::NothingToBill:
            return ErrorText::tr("There is no total of this household in that period.");
        case ErrorCode::HistoryTooShort:
            return ErrorText::tr("“%1” has too little load for that yet. Ingest at least two days.").arg(error.subject);
        case ErrorCode::NotIntroduced:
            return ErrorText::tr("Your meter has not been told yet under which name you are billed. It is told when your utility's system "
                                 "next runs; try again then.");
        case ErrorCode::TotalsErased:
            return ErrorText::tr("Daily totals of days before %1 were erased when their time was over, so nothing is billed of them anew. "
                                 "Choose a later period, or open the bill that was issued.")
                .arg(QLocale().toString(QDate::fromString(error.subject, Qt::ISODate), QLocale::ShortFormat));
        case ErrorCode::BillMalformed:
            return ErrorText::tr("“%1” is not a bill as this program saves it (CSV). Ask your utility for the file again.").arg(error.subject);
        case ErrorCode::TariffInvalid:
            return ErrorText::tr("The tariff “%1” has a fault. Check it and try again.").arg(error.subject);
        case ErrorCode::TariffUnknown:
            return ErrorText::tr("There is no tariff “%1”.").arg(error.subject);
        case ErrorCode::TariffNotInForce:
            return ErrorText::tr("No tariff is in force on %1. Give it an earlier date.").arg(error.subject);
        case ErrorCode::TariffNotMetered:
            return ErrorText::tr("What was totalled on %1 does not tell this tariff's registers apart.").arg(error.subject);
        case ErrorCode::TooManyRegisters:
            return ErrorText::tr("Together the tariffs need %1 registers; 16 are possible.").arg(error.subject);
        case ErrorCode::RegisterTooShort:
            return ErrorText::tr("Register %1 stands for less time than the privacy policy allows. Make its ranges longer.")
                .arg(error.subject);
        case ErrorCode::BillUnknown:
            return ErrorText::tr("There is no bill %1.").arg(error.subject);
        case ErrorCode::BillExists:
            return ErrorText::tr("That was billed already, with bill %1. Correct that one instead.").arg(error.subject);
        case ErrorCode::SignatureInvalid:
            return ErrorText::tr("A signature does not hold. The message was set aside and counts for nothing.");
        case ErrorCode::AuthenticationFailed:
            return ErrorText::tr("A sealed message was altered, or its key is another.");
        case ErrorCode::CryptoLibrary:
            return ErrorText::tr("The cryptographic library could not be used. Is the package libqca-qt6-plugins installed?");
        case ErrorCode::Cancelled:
            return ErrorText::tr("Stopped. What was done so far is kept.");
        case ErrorCode::ClockSetBack:
            return ErrorText::tr("This computer's clock was set back. Set it right and try again; the readings wait at their meters.");
        case ErrorCode::InvalidArgument:
            return ErrorText::tr("“%1” cannot be used here.").arg(error.subject);
        default:
            return ErrorText::tr("Something went wrong that should not have (code %1). Nothing was counted twice or lost.")
                .arg(static_cast<int>(error.code));
    }
}

}  // namespace

QString errorText(const Error& error) {
    switch (error.code) {
        case ErrorCode::FileNotFound:
        case ErrorCode::FileUnreadable:
        case ErrorCode::FileUnwritable:
        case ErrorCode::FileFormatUnknown:
        case ErrorCode::FileDamaged:
        case ErrorCode::FileNamesClash:
        case ErrorCode::DiskFull:
            return fileText(error);
        case ErrorCode::SiteNotFound:
        case ErrorCode::SiteExists:
        case ErrorCode::SiteInUse:
        case ErrorCode::SiteOnEngines:
        case ErrorCode::SiteMoved:
        case ErrorCode::PassphraseNeeded:
        case ErrorCode::PassphraseWrong:
        case ErrorCode::KeyringUnavailable:
        case ErrorCode::TimeZoneUnknown:
        case ErrorCode::PolicyInvalid:
        case ErrorCode::PolicyUnchanged:
            return siteText(error);
        case ErrorCode::NotEncrypted:
        case ErrorCode::DatabaseKeyWrong:
        case ErrorCode::DatabaseBusy:
        case ErrorCode::DatabaseReadOnly:
        case ErrorCode::SchemaTooNew:
        case ErrorCode::StoreFailed:
        case ErrorCode::StoreAway:
        case ErrorCode::StoreRefused:
        case ErrorCode::AlreadyStored:
        case ErrorCode::MigrationDiffers:
            return storeText(error);
        case ErrorCode::BrokerAddressInvalid:
        case ErrorCode::BrokerUnprotected:
        case ErrorCode::BrokerAway:
        case ErrorCode::BrokerFull:
        case ErrorCode::BrokerRefused:
        case ErrorCode::KeyFileExposed:
        case ErrorCode::KeyFileMissing:
        case ErrorCode::LeaseLost:
        case ErrorCode::SettingInvalid:
            return engineText(error);
        case ErrorCode::UserNameMalformed:
        case ErrorCode::UserNameTaken:
        case ErrorCode::PasswordTooShort:
        case ErrorCode::PasswordTooLong:
        case ErrorCode::PasswordTooCommon:
        case ErrorCode::SignInRefused:
        case ErrorCode::ActivationCodeWrong:
        case ErrorCode::ActivationCodeMalformed:
        case ErrorCode::SignedOut:
        case ErrorCode::AttemptDelayed:
        case ErrorCode::PermissionDenied:
        case ErrorCode::AccountUnknown:
        case ErrorCode::LastAdministrator:
            return accountText(error);
        default:
            return stationText(error);
    }
}

}  // namespace smarter
