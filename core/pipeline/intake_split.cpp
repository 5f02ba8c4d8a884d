// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/intake_split.h"

#include "core/pes/intake/metering.h"

namespace smarter {

namespace {

/// What tells whose a row is.
enum class By : std::uint8_t { Neighbourhood, Meter, MeterId, Sum, Message, Count, Everybody };

struct Rule {
    By by;
    const char* column;
};

const std::unordered_map<QString, Rule>& rules() {
    static const std::unordered_map<QString, Rule> all{
        {QStringLiteral("neighbourhood"), {By::Neighbourhood, "neighbourhood_id"}},
        {QStringLiteral("meter"), {By::Neighbourhood, "neighbourhood_id"}},
        {QStringLiteral("released_set"), {By::Neighbourhood, "neighbourhood_id"}},
        {QStringLiteral("release_note"), {By::Neighbourhood, "neighbourhood_id"}},
        {QStringLiteral("share_account"), {By::Neighbourhood, "owner"}},  // books of load blocks alone
        {QStringLiteral("meter_key"), {By::Meter, "meter_number"}},
        {QStringLiteral("meter_cursor"), {By::Meter, "meter_number"}},
        {QStringLiteral("sequence_gap"), {By::Meter, "meter_number"}},
        {QStringLiteral("contributor"), {By::Meter, "meter_number"}},
        {QStringLiteral("consent_record"), {By::Meter, "meter_number"}},
        {QStringLiteral("refusal_count"), {By::Meter, "meter_number"}},
        {QStringLiteral("quarantine"), {By::MeterId, "meter_id"}},
        {QStringLiteral("encrypted_sum"), {By::Sum, "owner"}},
        {QStringLiteral("contribution"), {By::Sum, "owner"}},
        {QStringLiteral("contribution_page"), {By::Sum, "owner"}},
        {QStringLiteral("outbox"), {By::Message, "message"}},
        {QStringLiteral("intake_count"), {By::Count, "accepted"}},
        {QStringLiteral("release_policies"), {By::Everybody, "content"}},
        {QStringLiteral("clock_seen"), {By::Everybody, "latest"}},
    };
    return all;
}

const QVariant& at(const TableShape& table, const Row& row, const char* column) {
    return row[static_cast<std::size_t>(table.columns.indexOf(QLatin1String(column)))];
}

std::uint32_t ofMessage(const QByteArray& message, std::uint32_t partitions) {
    const auto sum = decodeEncryptedSum(bytesOf({message.constData(), static_cast<std::size_t>(message.size())}));
    return sum ? partitionOf(sum->neighbourhood, partitions) : 0;
}

}  // namespace

Result<IntakeSplit> IntakeSplit::of(Database& intake, std::uint32_t partitions) {
    IntakeSplit split(partitions);
    return split.readMeters(intake).transform([&] { return std::move(split); });
}

Status IntakeSplit::readMeters(Database& intake) {
    const auto names = intake.all(QStringLiteral("SELECT neighbourhood_id, name FROM neighbourhood"), {}, [&](const Statement& row) {
        neighbourhoods_[row.number(0)] = partitionOf(row.text(1), partitions_);
        return 0;
    });
    if (!names) {
        return passOn(names);
    }
    return intake
        .all(QStringLiteral("SELECT number, neighbourhood_id, group_id, meter_id FROM meter"), {},
             [&](const Statement& row) {
                 const std::uint32_t partition = of(neighbourhoods_, row.number(1));
                 meters_[row.number(0)] = partition;
                 groups_[row.number(2)] = partition;
                 ids_[row.value(3).toByteArray()] = partition;
                 return 0;
             })
        .transform([](const auto&) {});
}

std::uint32_t IntakeSplit::of(const Owners& owners, std::int64_t number) {
    const auto known = owners.find(number);
    return known == owners.end() ? 0 : known->second;
}

std::uint32_t IntakeSplit::ofSum(std::int64_t kind, std::int64_t owner) const {
    const SumKey key{static_cast<SumKind>(kind), owner, {}};
    return key.kind == SumKind::HouseholdTotals ? of(groups_, Metering::groupOf(key)) : of(neighbourhoods_, owner);
}

Status IntakeSplit::distribute(const TableShape& table, const Row& row, std::span<std::vector<Row>> shares) const {
    const auto rule = rules().find(table.name);
    if (rule == rules().end()) {
        return fail(ErrorCode::Internal, table.name);
    }
    const QVariant& value = at(table, row, rule->second.column);
    std::uint32_t partition = 0;
    switch (rule->second.by) {
        case By::Neighbourhood:
            partition = of(neighbourhoods_, value.toLongLong());
            break;
        case By::Meter:
            partition = of(meters_, value.toLongLong());
            break;
        case By::MeterId:
            if (const auto known = ids_.find(value.toByteArray()); known != ids_.end()) {
                partition = known->second;
            }
            break;
        case By::Sum:
            partition = ofSum(at(table, row, "kind").toLongLong(), value.toLongLong());
            break;
        case By::Message:
            partition = ofMessage(value.toByteArray(), partitions_);
            break;
        case By::Count:
            // What was counted before cannot be told apart any more: one partition has it all.
            for (std::size_t i = 0; i < shares.size(); ++i) {
                shares[i].push_back(i == 0 ? row : Row{number(std::int64_t{0})});
            }
            return {};
        case By::Everybody:
            for (std::vector<Row>& share : shares) {
                share.push_back(row);
            }
            return {};
    }
    shares[partition].push_back(row);
    return {};
}

}  // namespace smarter
