// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "core/pes/intake/intake_round.h"
#include "core/pes/intake/parallel.h"
#include "core/store/row_writer.h"

namespace smarter {

/// What is stored is multiplied in, and the form repaired, on all threads: it costs as much as two encryptions.
Status IntakeRound::writeSums(EncryptionStage::Sums& added) {
    struct Renewed {
        const SumKey* key;
        paillier::Accumulator* sum;
        std::optional<StoredSum> stored;
        Status merged;
    };
    std::vector<Renewed> renewed;
    for (auto& [key, sum] : added) {
        auto stored = context_.sums.find(key);
        if (!stored) {
            return passOn(stored);
        }
        renewed.push_back({&key, &sum, std::move(*stored), {}});
    }
    std::vector<paillier::Ciphertext> sums(renewed.size());
    forEachParallel(context_.workers, static_cast<int>(renewed.size()), [&](int i) {
        Renewed& one = renewed[static_cast<std::size_t>(i)];
        one.merged = one.stored ? one.sum->add(one.stored->ciphertext) : Status();
        sums[static_cast<std::size_t>(i)] = one.sum->sum();
    });
    for (std::size_t i = 0; i < renewed.size(); ++i) {
        const Status put = renewed[i].merged.and_then([&] { return context_.sums.put(*renewed[i].key, sums[i]); });
        if (!put) {
            return put;
        }
    }
    return {};
}

Status IntakeRound::writeContributors() {
    RowWriter rows(context_.database,
                   QStringLiteral("INSERT INTO contributor (meter_number, first_sequence, last_sequence, first_start)"), 4);
    for (const Contributor& one : contributors_) {
        if (const Status covered = context_.database.coverTime({one.start, {}}); !covered) {
            return covered;
        }
        rows.add({number(std::int64_t{one.meter}), number(static_cast<std::int64_t>(one.sequences.first)),
                  number(static_cast<std::int64_t>(one.sequences.last)), number(one.start)});
    }
    return rows.write();
}

Status IntakeRound::writeSequences() {
    RowWriter cursors(context_.database, QStringLiteral("INSERT INTO meter_cursor (meter_number, last_sequence, top_sequence)"), 3,
                      QStringLiteral("ON CONFLICT (meter_number) DO UPDATE SET last_sequence = excluded.last_sequence, "
                                     "top_sequence = excluded.top_sequence"));
    RowWriter gaps(context_.database, QStringLiteral("INSERT INTO sequence_gap (meter_number, first_sequence, last_sequence)"), 3);
    for (const auto& [meter, sequences] : sequences_) {
        const auto before = context_.registry.sequencesOf(*meter);
        if (before == sequences) {
            continue;
        }
        const QVariant meterNumber = number(std::int64_t{meter->number});
        cursors.add({meterNumber, number(static_cast<std::int64_t>(sequences.last())),
                     number(static_cast<std::int64_t>(sequences.top()))});
        if (sequences.gaps() == before.gaps()) {
            continue;
        }
        const Status cleared = context_.database.run(QStringLiteral("DELETE FROM sequence_gap WHERE meter_number = ?"), {meterNumber});
        if (!cleared) {
            return cleared;
        }
        for (const SequenceRange& gap : sequences.gaps()) {
            gaps.add({meterNumber, number(static_cast<std::int64_t>(gap.first)), number(static_cast<std::int64_t>(gap.last))});
        }
    }
    return cursors.write().and_then([&] { return gaps.write(); });
}

Status IntakeRound::writeCount() {
    const auto accepted = std::accumulate(
        acknowledgements_.begin(), acknowledgements_.end(), std::int64_t{0},
        [](std::int64_t sum, const Acknowledgement& one) { return sum + std::int64_t{one.accepted}; });
    return context_.database.run(QStringLiteral("UPDATE intake_count SET accepted = accepted + ?"), {number(accepted)});
}

}  // namespace smarter
