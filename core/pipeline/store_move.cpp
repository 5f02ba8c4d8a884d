// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/store_move.h"

#include <algorithm>

#include "core/store/row_writer.h"
#include "core/store/settings.h"

namespace smarter {

namespace {

/// Of a transaction.
constexpr int kRows = 1'000;
const QString kSettings = QStringLiteral("setting");

/// The column that says where a time table keeps a row; none of other tables.
std::optional<std::size_t> timeColumn(const Schema& schema, const TableShape& table) {
    const auto timed = std::ranges::find(schema.timeTables, table.name, &TimeTable::table);
    return timed == schema.timeTables.end() ? std::nullopt
                                            : std::optional(static_cast<std::size_t>(table.columns.indexOf(timed->column)));
}

void append(ByteWriter& out, const QVariant& value) {
    const auto block = [&](char kind, const QByteArray& bytes) {
        out.number(static_cast<std::uint8_t>(kind)).block(bytesOf({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    };
    switch (value.typeId()) {
        case QMetaType::QByteArray:
            return block('b', value.toByteArray());
        case QMetaType::QString:
            return block('t', value.toString().toUtf8());
        case QMetaType::UnknownType:
            out.number(static_cast<std::uint8_t>('n'));
            return;
        default:
            out.number(static_cast<std::uint8_t>('i')).number(static_cast<std::uint64_t>(value.toLongLong()));
    }
}

/// Runs `visit(rows)` over all that the reader has left.
template <class Visit>
Status forAll(TableReader& reader, Visit visit) {
    for (;;) {
        const auto rows = reader.next(kRows);
        if (!rows || rows->empty()) {
            return rows ? Status() : Status(passOn(rows));
        }
        if (const Status visited = visit(*rows); !visited) {
            return visited;
        }
    }
}

}  // namespace

void StoreMove::Sum::add(const Row& row) {
    ByteWriter content;
    for (const QVariant& value : row) {
        append(content, value);
    }
    hash.add(content.bytes());
    ++rows;
}

StoreMove::StoreMove(Database& source, std::vector<Database*> targets, Distribute distribute, QStringList own)
    : source_(source), targets_(std::move(targets)), distribute_(std::move(distribute)), own_(std::move(own)) {}

/// But for the settings.
Result<std::vector<TableShape>> StoreMove::tables() {
    return source_.tables().transform([](std::vector<TableShape> all) {
        std::erase_if(all, [](const TableShape& table) { return table.name == kSettings; });
        return all;
    });
}

Result<std::int64_t> StoreMove::rows() {
    const auto all = tables();
    if (!all) {
        return passOn(all);
    }
    std::int64_t rows = 0;
    for (const TableShape& table : *all) {
        const auto counted = source_.single(QStringLiteral("SELECT count(*) FROM ") + table.name, {},
                                            [](const Statement& row) { return row.number(0); });
        if (!counted) {
            return counted;
        }
        rows += *counted;
        counts_[table.name] = *counted;
    }
    return rows;
}

Status StoreMove::copy(const Tick& tick) {
    const auto all = tables();
    if (!all) {
        return passOn(all);
    }
    Status copied;
    for (Database* target : targets_) {
        copied = copied.and_then([&] { return copySettings(*target); });
    }
    for (const TableShape& table : *all) {
        copied = copied.and_then([&] { return copyTable(table, tick); });
    }
    return copied;
}

Status StoreMove::copySettings(Database& target) {
    const auto names = source_.all(QStringLiteral("SELECT name FROM setting"), {}, [](const Statement& row) { return row.text(0); });
    if (!names) {
        return passOn(names);
    }
    Settings from(source_);
    Settings into(target);
    return Transaction::begin(target).and_then([&](Transaction transaction) {
        Status copied;
        for (const QString& name : *names) {
            Bytes value;
            SecretBytes secret;
            if (source_.schema().secrets.contains(name)) {
                copied = copied.and_then([&] { return from.load(name, secret); }).and_then([&] { return into.set(name, secret); });
            } else {
                copied = copied.and_then([&] { return from.load(name, value); }).and_then([&] {
                    return into.set(name, ByteView(value));
                });
            }
        }
        return copied.and_then([&] { return transaction.commit(); });
    });
}

Result<std::vector<std::vector<Row>>> StoreMove::distributed(const TableShape& table, std::span<const Row> rows) {
    std::vector<std::vector<Row>> shares(targets_.size());
    for (const Row& row : rows) {
        if (const Status done = distribute_(table, row, shares); !done) {
            return passOn(done);
        }
    }
    return shares;
}

// Every block of rows but the last one reached all targets. Some of the last may be missing behind the last row that any
// target has: it is written once more, and what is there stays.
Status StoreMove::copyTable(const TableShape& table, const Tick& tick) {
    TableReader reader(source_, table);
    for (Database* target : targets_) {
        const auto last = TableReader(*target, table).lastKey();
        if (!last) {
            return passOn(last);
        }
        if (const Status on = *last ? reader.resumeNoEarlier(**last, kRows) : Status(); !on) {
            return on;
        }
    }
    std::int64_t before = counts_[table.name];
    const Status copied = forAll(reader, [&](const std::vector<Row>& rows) -> Status {
        const auto shares = distributed(table, rows);
        if (!shares) {
            return passOn(shares);
        }
        Status written;
        for (std::size_t i = 0; i < targets_.size(); ++i) {
            written = written.and_then([&] { return write(table, *targets_[i], (*shares)[i]); });
        }
        before -= static_cast<std::int64_t>(rows.size());
        return written.and_then([&] { return tick(static_cast<std::int64_t>(rows.size())); });
    });
    return copied.and_then([&] { return tick(before); });
}

Status StoreMove::write(const TableShape& table, Database& target, std::span<const Row> rows) {
    if (rows.empty() && !table.key.isEmpty()) {
        return {};
    }
    const auto time = timeColumn(target.schema(), table);
    const QString insert = QStringLiteral("INSERT INTO %1 (%2)").arg(table.name, table.columns.join(QStringLiteral(", ")));
    RowWriter writer(target, insert, static_cast<int>(table.columns.size()), QStringLiteral("ON CONFLICT DO NOTHING"));
    return Transaction::begin(target).and_then([&](Transaction transaction) {
        Status ready = table.key.isEmpty() ? target.run(QStringLiteral("DELETE FROM ") + table.name) : Status();
        for (const Row& row : rows) {
            if (time) {
                ready = ready.and_then([&] { return target.coverTime({instantOf(row[*time].toLongLong()), {}}); });
            }
            writer.add(row);
        }
        return ready.and_then([&] { return writer.write(); }).and_then([&] { return transaction.commit(); });
    });
}

Status StoreMove::verify(const Tick& tick) {
    const auto all = tables();
    const auto settings = settingsOf(source_);
    if (!all || !settings) {
        return all ? Status(passOn(settings)) : Status(passOn(all));
    }
    for (Database* target : targets_) {
        const auto copied = settingsOf(*target);
        if (!copied) {
            return passOn(copied);
        }
        if (*copied != *settings) {
            return fail(ErrorCode::MigrationDiffers, kSettings);
        }
    }
    Status verified;
    for (const TableShape& table : *all) {
        verified = verified.and_then([&] { return verifyTable(table, tick); });
    }
    return verified;
}

Status StoreMove::verifyTable(const TableShape& table, const Tick& tick) {
    std::vector<Sum> expected(targets_.size());
    TableReader reader(source_, table);
    const Status read = forAll(reader, [&](const std::vector<Row>& rows) -> Status {
        const auto shares = distributed(table, rows);
        if (!shares) {
            return passOn(shares);
        }
        for (std::size_t i = 0; i < targets_.size(); ++i) {
            std::ranges::for_each((*shares)[i], [&](const Row& row) { expected[i].add(row); });
        }
        return tick(static_cast<std::int64_t>(rows.size()));
    });
    if (!read) {
        return read;
    }
    for (std::size_t i = 0; i < targets_.size(); ++i) {
        Sum found;
        TableReader copied(*targets_[i], table);
        const Status summed = forAll(copied, [&](const std::vector<Row>& rows) {
            std::ranges::for_each(rows, [&](const Row& row) { found.add(row); });
            return Status();
        });
        if (!summed) {
            return summed;
        }
        if (found.rows != expected[i].rows || found.hash.finish() != expected[i].hash.finish()) {
            return fail(ErrorCode::MigrationDiffers, table.name, targets_[i]->location());
        }
    }
    return {};
}

/// Secrets as they are when opened.
Result<crypto::Digest> StoreMove::settingsOf(Database& database) {
    const auto names = database.all(QStringLiteral("SELECT name FROM setting ORDER BY name"), {},
                                    [](const Statement& row) { return row.text(0); });
    if (!names) {
        return passOn(names);
    }
    Settings settings(database);
    crypto::Sha256 hash;
    for (const QString& name : *names) {
        if (own_.contains(name)) {
            continue;
        }
        Bytes value;
        SecretBytes secret;
        const bool isSecret = source_.schema().secrets.contains(name);
        if (const Status loaded = isSecret ? settings.load(name, secret) : settings.load(name, value); !loaded) {
            return passOn(loaded);
        }
        const ByteView content = isSecret ? secret.view() : ByteView(value);
        ByteWriter frame;
        const QByteArray utf8 = name.toUtf8();
        frame.block(bytesOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}))
            .number(static_cast<std::uint64_t>(content.size()));
        hash.add(frame.bytes()).add(content);
    }
    return hash.finish();
}

}  // namespace smarter
