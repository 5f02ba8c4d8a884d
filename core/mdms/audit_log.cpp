// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/audit_log.h"

#include <QFile>
#include <QSaveFile>
#include <algorithm>
#include <limits>

#include "core/store/settings.h"

namespace smarter {

namespace {

constexpr std::string_view kEntryDomain = "smarter-metering audit entry v1";
constexpr std::string_view kHeadDomain = "smarter-metering audit head v1";

void writeText(ByteWriter& writer, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    writer.block(bytesOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
}

const QString kColumns = QStringLiteral("position, at, actor, role, action, subject, details, previous, hash");

AuditEntry readEntry(const Statement& row) {
    return {row.number(0),
            row.instant(1),
            {row.text(2), static_cast<Role>(row.number(3))},
            static_cast<AuditAction>(row.number(4)),
            row.text(5),
            row.text(6),
            row.array<32>(7),
            row.array<32>(8)};
}

Bytes headBytes(const AuditHead& head) {
    ByteWriter writer;
    writer.block(bytesOf(kHeadDomain)).number(static_cast<std::uint64_t>(head.position)).raw(head.hash);
    return writer.take();
}

/// The first fault of an entry that should be at `position`, after one with this hash.
std::optional<AuditBreak> faultOf(const AuditEntry& entry, std::int64_t position, const crypto::Digest& before) {
    using enum AuditBreak::Kind;
    if (entry.position != position) {
        return AuditBreak{EntryMissing, position};
    }
    if (crypto::sha256(entry.canonical()) != entry.hash) {
        return AuditBreak{EntryAltered, position};
    }
    return entry.previous == before ? std::nullopt : std::optional(AuditBreak{LinkBroken, position});
}

}  // namespace

QString auditActionName(AuditAction action) {
    switch (action) {
        case AuditAction::SignedIn:
            return QStringLiteral("signed-in");
        case AuditAction::SignInFailed:
            return QStringLiteral("sign-in-failed");
        case AuditAction::SignInLocked:
            return QStringLiteral("sign-in-locked");
        case AuditAction::SignedOut:
            return QStringLiteral("signed-out");
        case AuditAction::TotalsViewed:
            return QStringLiteral("totals-viewed");
        case AuditAction::BillViewed:
            return QStringLiteral("bill-viewed");
        case AuditAction::BillExported:
            return QStringLiteral("bill-exported");
        case AuditAction::BillIssued:
            return QStringLiteral("bill-issued");
        case AuditAction::TotalsExported:
            return QStringLiteral("totals-exported");
        case AuditAction::AccountAdded:
            return QStringLiteral("account-added");
        case AuditAction::RoleChanged:
            return QStringLiteral("role-changed");
        case AuditAction::AccountDisabled:
            return QStringLiteral("account-disabled");
        case AuditAction::AccountEnabled:
            return QStringLiteral("account-enabled");
        case AuditAction::AccountRemoved:
            return QStringLiteral("account-removed");
        case AuditAction::PasswordChanged:
            return QStringLiteral("password-changed");
        case AuditAction::PasswordReset:
            return QStringLiteral("password-reset");
        case AuditAction::LockReleased:
            return QStringLiteral("lock-released");
        case AuditAction::EstimateEdited:
            return QStringLiteral("estimate-edited");
        case AuditAction::TariffChanged:
            return QStringLiteral("tariff-changed");
        case AuditAction::PolicyChanged:
            return QStringLiteral("policy-changed");
        case AuditAction::RetentionChanged:
            return QStringLiteral("retention-changed");
        case AuditAction::TotalsErased:
            return QStringLiteral("totals-erased");
        case AuditAction::AggregateRefused:
            return QStringLiteral("aggregate-refused");
    }
    return QStringLiteral("unknown");
}

QString auditBreakName(AuditBreak::Kind kind) {
    switch (kind) {
        case AuditBreak::Kind::EntryMissing:
            return QStringLiteral("entry-missing");
        case AuditBreak::Kind::EntryAltered:
            return QStringLiteral("entry-altered");
        case AuditBreak::Kind::LinkBroken:
            return QStringLiteral("link-broken");
        case AuditBreak::Kind::HeadMissing:
            return QStringLiteral("head-missing");
        case AuditBreak::Kind::HeadInvalid:
            return QStringLiteral("head-invalid");
        case AuditBreak::Kind::HeadDiffers:
            return QStringLiteral("head-differs");
    }
    return {};
}

Bytes AuditEntry::canonical() const {
    ByteWriter writer;
    writer.block(bytesOf(kEntryDomain));
    writer.number(static_cast<std::uint64_t>(position)).number(static_cast<std::uint64_t>(secondsOf(at)));
    writeText(writer, actor.name);
    writer.number(static_cast<std::uint8_t>(actor.role)).number(static_cast<std::uint16_t>(action));
    writeText(writer, subject);
    writeText(writer, details);
    writer.raw(previous);
    return writer.take();
}

AuditLog::AuditLog(Database& database, const SecretBytes& databaseKey, const Clock& clock)
    : database_(database), clock_(clock) {
    crypto::Digest key = crypto::hmacSha256(databaseKey.view(), bytesOf(kHeadDomain));
    const WipeAtExit guard(key);
    headKey_ = SecretBytes::copyOf(key);
}

Status AuditLog::record(const Actor& actor, AuditAction action, const QString& subject, const QString& details) {
    return recordWith(actor, action, subject, details, [] { return Status(); });
}

Result<AuditHead> AuditLog::append(const Actor& actor, AuditAction action, const QString& subject, const QString& details) {
    const auto before = head();
    if (!before) {
        return before;
    }
    AuditEntry entry{before->position + 1, clock_.now(), actor, action, subject, details, before->hash, {}};
    entry.hash = crypto::sha256(entry.canonical());
    return database_
        .run(QStringLiteral("INSERT INTO audit (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(kColumns),
             {number(entry.position), number(entry.at), actor.name, static_cast<int>(actor.role), static_cast<int>(action),
              subject, details, blob(entry.previous), blob(entry.hash)})
        .transform([&] { return AuditHead{entry.position, entry.hash}; });
}

Result<AuditHead> AuditLog::head() {
    return database_
        .first(QStringLiteral("SELECT position, hash FROM audit ORDER BY position DESC LIMIT 1"), {},
               [](const Statement& row) { return AuditHead{row.number(0), row.array<32>(1)}; })
        .transform([](const std::optional<AuditHead>& last) { return last.value_or(AuditHead{}); });
}

// A file is written after the commit: a crash between the two leaves the record behind the log, which proves what is before it; a
// record ahead of the log would raise an alarm for nothing.
Status AuditLog::keepHead(const AuditHead& head) {
    const Bytes content = headBytes(head);
    ByteWriter writer;
    writer.raw(content).raw(crypto::hmacSha256(headKey_.view(), content));
    if (headInStore()) {
        return Settings(database_).set(headSetting(), ByteView(writer.bytes()));
    }
    const QByteArray bytes(reinterpret_cast<const char*>(writer.bytes().data()), static_cast<qsizetype>(writer.bytes().size()));
    QSaveFile file(headPath(database_.location()));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(ErrorCode::FileUnwritable, file.fileName(), file.errorString());
    }
    return {};
}

Result<std::vector<AuditEntry>> AuditLog::entries(const AuditFilter& filter) {
    const bool everybody = filter.actor.isEmpty();
    return database_.all(QStringLiteral("SELECT %1 FROM audit WHERE at >= ? AND at < ? AND (? OR actor = ?) ORDER BY position")
                             .arg(kColumns),
                         {number(filter.from.value_or(instantOf(std::numeric_limits<std::int64_t>::min()))),
                          number(filter.to.value_or(instantOf(std::numeric_limits<std::int64_t>::max()))), everybody,
                          filter.actor},
                         readEntry);
}

Result<AuditCheck> AuditLog::verify() {
    const auto rows =
        database_.all(QStringLiteral("SELECT %1 FROM audit ORDER BY position").arg(kColumns), {}, readEntry);
    if (!rows) {
        return passOn(rows);
    }
    AuditCheck check;
    for (const AuditEntry& entry : *rows) {
        check.firstBreak = faultOf(entry, check.head.position + 1, check.head.hash);
        if (check.firstBreak) {
            return check;
        }
        ++check.entries;
        check.head = {entry.position, entry.hash};
    }
    return checkHead(check.entries).transform([&](const std::optional<AuditBreak>& found) {
        check.firstBreak = found;
        return check;
    });
}

Result<std::optional<Bytes>> AuditLog::keptHead() {
    if (headInStore()) {
        Settings settings(database_);
        Bytes content;
        return settings.contains(headSetting()).and_then([&](bool isThere) -> Result<std::optional<Bytes>> {
            return isThere ? settings.load(headSetting(), content).transform([&] { return std::optional(std::move(content)); })
                           : Result<std::optional<Bytes>>(std::nullopt);
        });
    }
    QFile file(headPath(database_.location()));
    if (!file.exists()) {
        return std::nullopt;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, file.fileName(), file.errorString());
    }
    const QByteArray content = file.read(1'024);
    const ByteView bytes = bytesOf({content.constData(), static_cast<std::size_t>(content.size())});
    return Bytes(bytes.begin(), bytes.end());
}

Result<std::optional<AuditBreak>> AuditLog::checkHead(std::int64_t entries) {
    using enum AuditBreak::Kind;
    using Found = std::optional<AuditBreak>;
    const auto kept = keptHead();
    if (!kept) {
        return passOn(kept);
    }
    if (!*kept) {
        return entries == 0 ? Found() : Found(AuditBreak{HeadMissing, entries});
    }
    const auto head = proven(**kept);
    if (!head) {
        return Found(AuditBreak{HeadInvalid, entries});
    }
    if (head->position > entries) {
        return Found(AuditBreak{EntryMissing, entries + 1});
    }
    return database_
        .first(QStringLiteral("SELECT hash FROM audit WHERE position = ?"), {number(head->position)},
               [](const Statement& row) { return row.array<32>(0); })
        .transform([&](const auto& hash) { return hash == head->hash ? Found() : Found(AuditBreak{HeadDiffers, head->position}); });
}

std::optional<AuditHead> AuditLog::proven(ByteView record) const {
    ByteReader reader(record);
    const bool ours = std::ranges::equal(reader.block(), bytesOf(kHeadDomain));
    const AuditHead head{static_cast<std::int64_t>(reader.number<std::uint64_t>()), reader.array<32>()};
    const auto tag = reader.array<32>();
    const bool proves = reader.finish() && ours && equalInConstantTime(tag, crypto::hmacSha256(headKey_.view(), headBytes(head)));
    return proves ? std::optional(head) : std::nullopt;
}

Status AuditLog::takeHead(AuditLog& source) {
    const auto record = source.keptHead();
    if (!record || !*record) {
        return record ? Status() : Status(passOn(record));
    }
    const auto head = source.proven(**record);
    return head ? keepHead(*head) : Settings(database_).set(headSetting(), ByteView(**record));
}

}  // namespace smarter
