// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <atomic>

#include "app/smarterctl/context.h"
#include "app/smarterctl/interruption.h"
#include "core/pipeline/migration.h"

namespace smarter::ctl {

namespace {

Result<std::uint32_t> partitionsOption(const Context& context) {
    return required(context, QStringLiteral("partitions")).and_then([](const QString& text) -> Result<std::uint32_t> {
        constexpr std::uint32_t most = 1'024;
        const std::uint32_t partitions = text.toUInt();
        return partitions >= 1 && partitions <= most
                   ? Result<std::uint32_t>(partitions)
                   : Result<std::uint32_t>(fail(ErrorCode::InvalidArgument, QStringLiteral("--partitions ") + text));
    });
}

QString progressLine(const MigrationProgress& progress) {
    const QString stage = progress.stage == MigrationStage::Copying ? QStringLiteral("copied") : QStringLiteral("verified");
    return QStringLiteral("%1 %2 of %3 rows").arg(stage).arg(progress.rows).arg(progress.all);
}

Result<Answer> migrateCommand(Context& context) {
    const auto folder = required(context, QStringLiteral("from"));
    const auto to = required(context, QStringLiteral("to")).and_then(SiteEngines::parse);
    const auto partitions = partitionsOption(context);
    if (!folder || !to || !partitions) {
        return !folder ? passOn(folder) : !to ? passOn(to) : passOn(partitions);
    }
    std::atomic<bool> enough = false;
    const Interruption interruption([&] { enough = true; });
    const auto from = Site::openToMove(*folder, context.passphraseOrNull(), *to);
    if (!from) {
        return passOn(from);
    }
    QElapsedTimer sinceSaid;
    sinceSaid.start();
    std::int64_t rows = 0;
    const Status moved = migrate(**from, *to, *partitions, [&](const MigrationProgress& progress) {
        rows = progress.all;
        if (sinceSaid.hasExpired(1'000)) {
            sinceSaid.restart();
            say(progressLine(progress));
        }
        return !enough;
    });
    if (!moved) {
        const bool cancelled = moved.error().code == ErrorCode::Cancelled;
        return cancelled ? Result<Answer>(fail(ErrorCode::Cancelled, {}, QStringLiteral("The same command goes on from there.")))
                         : passOn(moved);
    }
    return Answer{{{QStringLiteral("site"), to->url()},
                   {QStringLiteral("partitions"), static_cast<qint64>(*partitions)},
                   {QStringLiteral("rows"), static_cast<qint64>(rows)},
                   {QStringLiteral("verified"), true}},
                  QStringLiteral("site moved to %1: %2 rows, verified, in %3 partitions").arg(to->url()).arg(rows).arg(*partitions)};
}

constexpr CommandEntry kCommands[] = {
    {"migrate", "--from SITE --to postgresql://HOST[:PORT]/DATABASE?keys=FOLDER --partitions N", migrateCommand},
};

}  // namespace

std::span<const CommandEntry> migrateCommands() {
    return kCommands;
}

}  // namespace smarter::ctl
