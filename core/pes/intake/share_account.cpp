// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/share_account.h"

#include <algorithm>

#include "core/crypto/kdf.h"
#include "core/crypto/random.h"

namespace smarter {

namespace {

constexpr std::size_t kNumber = sizeof(std::uint64_t);

Bytes nameOf(const SumKey& block) {
    ByteWriter name;
    name.raw(bytesOf("smarter share account"))
        .number(static_cast<std::uint64_t>(block.owner))
        .number(static_cast<std::uint64_t>(secondsOf(block.window.start)));
    return name.take();
}

/// Appends into memory that is wiped; a ByteWriter would leave copies behind as it grows.
class WipedWriter {
public:
    explicit WipedWriter(std::size_t numbers) : bytes_(numbers * kNumber) {}
    void number(std::uint64_t value) {
        for (std::size_t i = kNumber; i-- > 0;) {
            bytes_[at_++] = static_cast<std::uint8_t>(value >> (8 * i));
        }
    }
    WipedArray<std::uint8_t> take() { return std::move(bytes_); }

private:
    WipedArray<std::uint8_t> bytes_;
    std::size_t at_ = 0;
};

}  // namespace

QString shareAccountTable() {
    return QStringLiteral("CREATE TABLE share_account (owner BIGINT NOT NULL, window_start BIGINT NOT NULL, "
                          "nonce BLOB NOT NULL, content BLOB NOT NULL, PRIMARY KEY (owner, window_start))");
}

ShareBook::ShareBook(int intervals) : intervals_(intervals), judged_(size()) {}

Result<ShareBook> ShareBook::decode(ByteView bytes, int intervals) {
    ShareBook book(intervals);
    ByteReader reader(bytes);
    for (std::size_t i = 0; i < book.size(); ++i) {
        for (Shares* shares : {&book.judged_[i].all, &book.judged_[i].sinceRelease}) {
            shares->total = reader.number<std::uint64_t>();
            shares->largest = reader.number<std::uint64_t>();
        }
    }
    while (reader.ok() && reader.remaining() > 0) {
        const auto meter = static_cast<std::int64_t>(reader.number<std::uint64_t>());
        for (int i = 0; i < intervals; ++i) {
            book.add(meter, i, reader.number<std::uint64_t>());
        }
    }
    return reader.finish().transform([&] { return std::move(book); });
}

WipedArray<std::uint8_t> ShareBook::encode() const {
    WipedWriter out(4 * size() + open_.size() * (1 + size()));
    for (const Judged& one : judged_.view()) {
        for (const Shares& shares : {one.all, one.sinceRelease}) {
            out.number(shares.total);
            out.number(shares.largest);
        }
    }
    for (const auto& [meter, joules] : open_) {
        out.number(static_cast<std::uint64_t>(meter));
        for (const std::uint64_t energy : joules.view()) {
            out.number(energy);
        }
    }
    return out.take();
}

void ShareBook::add(std::int64_t meter, int interval, std::uint64_t joules) {
    open_.try_emplace(meter, size()).first->second[static_cast<std::size_t>(interval)] += joules;
}

void ShareBook::add(const ShareBook& other) {
    for (const auto& [meter, joules] : other.open_) {
        for (int i = 0; i < intervals_; ++i) {
            add(meter, i, joules[static_cast<std::size_t>(i)]);
        }
    }
}

bool ShareBook::settle(int interval, const ReleasePolicy& policy,
                       const std::function<bool(std::int64_t meter)>& judgedBefore) {
    const auto index = static_cast<std::size_t>(interval);
    Judged& judged = judged_[index];
    for (Shares* shares : {&judged.all, &judged.sinceRelease}) {
        const std::uint64_t largestBefore = shares->largest;
        for (const auto& [meter, joules] : open_) {
            const std::uint64_t energy = joules[index];
            shares->total += energy;
            if (energy > 0) {
                shares->largest = std::max(shares->largest, energy + (judgedBefore(meter) ? largestBefore : 0));
            }
        }
    }
    for (auto& [meter, joules] : open_) {
        joules[index] = 0;
    }
    std::erase_if(open_, [](const auto& one) {
        return std::ranges::all_of(one.second.view(), [](std::uint64_t energy) { return energy == 0; });
    });
    return keepsShareLimit(policy, judged.all.total, judged.all.largest) &&
           keepsShareLimit(policy, judged.sinceRelease.total, judged.sinceRelease.largest);
}

void ShareBook::markReleased(int interval) {
    judged_[static_cast<std::size_t>(interval)].sinceRelease = {};
}

Result<std::optional<ShareAccounts::Sealed>> ShareAccounts::find(const SumKey& block) {
    return database_.first(QStringLiteral("SELECT nonce, content FROM share_account WHERE owner = ? AND window_start = ?"),
                           {number(block.owner), number(block.window.start)}, [](const Statement& row) {
                               return Sealed{row.array<std::tuple_size_v<crypto::Nonce>>(0), row.bytes(1)};
                           });
}

Status ShareAccounts::put(const SumKey& block, const Sealed& sealed) {
    return database_.run(QStringLiteral("INSERT INTO share_account (owner, window_start, nonce, content) "
                                        "VALUES (?, ?, ?, ?) ON CONFLICT (owner, window_start) DO UPDATE SET "
                                        "nonce = excluded.nonce, content = excluded.content"),
                         {number(block.owner), number(block.window.start), blob(sealed.nonce), blob(sealed.content)});
}

Result<crypto::Aes256Gcm> ShareAccounts::cipherFor(const SumKey& block) const {
    return crypto::hkdfSha256(key_.view(), {}, nameOf(block), crypto::kAesKeySize).and_then([](const SecretBytes& key) {
        return crypto::Aes256Gcm::create(key);
    });
}

Result<ShareAccounts::Sealed> ShareAccounts::seal(const SumKey& block, const ShareBook& book) const {
    auto cipher = cipherFor(block);
    if (!cipher) {
        return passOn(cipher);
    }
    const WipedArray<std::uint8_t> plain = book.encode();
    Sealed sealed;
    sealed.content.resize(plain.size());
    crypto::Tag tag{};
    return crypto::fillRandom(sealed.nonce)
        .and_then([&] { return cipher->seal(sealed.nonce, nameOf(block), plain.view(), sealed.content, tag); })
        .transform([&] {
            sealed.content.insert(sealed.content.end(), tag.begin(), tag.end());
            return std::move(sealed);
        });
}

Result<ShareBook> ShareAccounts::open(const SumKey& block, const Sealed& sealed) const {
    crypto::Tag tag{};
    if (sealed.content.size() < tag.size()) {
        return fail(ErrorCode::FileDamaged, database_.path());
    }
    const auto ciphertext = ByteView(sealed.content).first(sealed.content.size() - tag.size());
    std::ranges::copy(ByteView(sealed.content).last(tag.size()), tag.begin());
    auto cipher = cipherFor(block);
    if (!cipher) {
        return passOn(cipher);
    }
    Bytes plain(ciphertext.size());
    const WipeAtExit guard(plain);
    return cipher->open(sealed.nonce, nameOf(block), ciphertext, tag, plain).and_then([&] {
        return ShareBook::decode(plain, intervals_);
    });
}

void ShareRound::add(const SumKey& block, std::int64_t meter, int interval, std::uint64_t joules) {
    if (accounts_ != nullptr) {
        added_.try_emplace(block, accounts_->intervals()).first->second.add(meter, interval, joules);
    }
}

Status ShareRound::seal() {
    for (const auto& [block, added] : added_) {
        const auto known = sealed_.find(block);
        const auto before = known == sealed_.end() ? accounts_->find(block) : std::optional(known->second);
        if (!before) {
            return passOn(before);
        }
        auto book = *before ? accounts_->open(block, **before) : ShareBook(accounts_->intervals());
        if (!book) {
            return passOn(book);
        }
        book->add(added);
        auto sealed = accounts_->seal(block, *book);
        if (!sealed) {
            return passOn(sealed);
        }
        sealed_[block] = std::move(*sealed);
    }
    added_.clear();
    return {};
}

Status ShareRound::write() {
    for (const auto& [block, sealed] : sealed_) {
        if (const Status written = accounts_->put(block, sealed); !written) {
            return written;
        }
    }
    return {};
}

}  // namespace smarter
