// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tariff/tariff_json.h"

#include <QJsonDocument>
#include <algorithm>
#include <cmath>

#include "core/tariff/decimal.h"
#include "core/tariff/json_reader.h"

namespace smarter {

namespace {

using Kind = TariffFaultKind;

const QString kFormat = QStringLiteral("smarter-tariff-1");
constexpr int kMicroPlaces = 6;
constexpr int kMoneyPlaces = 5;
constexpr std::int64_t kJoulesPerWattHour = 3'600;
constexpr std::int64_t kMostWattHours = 100'000'000'000'000;

std::vector<Tier> readTiers(JsonReader& reg) {
    if (!reg.has("tiers")) {
        return {{{}, {reg.decimal("rate", kMicroPlaces)}}};
    }
    std::vector<Tier> tiers;
    reg.each("tiers", [&](JsonReader one) {
        one.allowOnly({"upToWattHours", "rate"});
        Tier tier;
        if (one.has("upToWattHours")) {
            tier.upTo = Joules{one.number("upToWattHours", 1, kMostWattHours) * kJoulesPerWattHour};
        }
        tier.rate.micro = one.decimal("rate", kMicroPlaces);
        tiers.push_back(tier);
    });
    return tiers;
}

TariffRegister readRegister(JsonReader reader) {
    const bool tiered = reader.has("tiers");
    if (tiered) {
        reader.allowOnly({"id", "name", "tiersPer", "tiers"});
    } else {
        reader.allowOnly({"id", "name", "rate"});
    }
    TariffRegister reg{reader.text("id"), reader.text("name"), TierSpan::Month, readTiers(reader)};
    if (tiered) {
        const QString per = reader.text("tiersPer");
        reg.tierSpan = per == QLatin1String("day") ? TierSpan::Day : TierSpan::Month;
        if (!per.isEmpty() && per != QLatin1String("day") && per != QLatin1String("month")) {
            reader.fault(Kind::FieldMalformed, "tiersPer", per);
        }
    }
    return reg;
}

TariffVersion readVersion(JsonReader reader) {
    reader.allowOnly({"validFrom", "dailyCharge", "taxPartsPerMillion", "registers", "holidays",
                      "holidayOnWeekend", "seasons"});
    TariffVersion version;
    version.validFrom = reader.date("validFrom");
    version.dailyCharge.value = reader.has("dailyCharge") ? reader.decimal("dailyCharge", kMoneyPlaces) : 0;
    version.taxPpm =
        reader.has("taxPartsPerMillion") ? reader.number("taxPartsPerMillion", 0, kPartsPerMillion) : 0;
    reader.each("registers", [&](JsonReader one) { version.registers.push_back(readRegister(one)); });
    version.calendar = readCalendar(reader, version.registers);
    return version;
}

QJsonObject registerObject(const TariffRegister& reg) {
    QJsonObject object{{QStringLiteral("id"), reg.id}, {QStringLiteral("name"), reg.name}};
    const auto rateText = [](const Tier& tier) { return decimalText(tier.rate.micro, kMicroPlaces); };
    if (reg.tiers.size() == 1 && !reg.tiers.front().upTo) {
        object[QStringLiteral("rate")] = rateText(reg.tiers.front());
        return object;
    }
    QJsonArray tiers;
    for (const Tier& tier : reg.tiers) {
        QJsonObject one{{QStringLiteral("rate"), rateText(tier)}};
        if (tier.upTo) {
            one[QStringLiteral("upToWattHours")] = static_cast<qint64>(tier.upTo->value / kJoulesPerWattHour);
        }
        tiers.append(one);
    }
    object[QStringLiteral("tiersPer")] =
        reg.tierSpan == TierSpan::Day ? QStringLiteral("day") : QStringLiteral("month");
    object[QStringLiteral("tiers")] = tiers;
    return object;
}

QJsonObject versionObject(const TariffVersion& version) {
    QJsonArray registers;
    for (const TariffRegister& reg : version.registers) {
        registers.append(registerObject(reg));
    }
    QJsonObject object{{QStringLiteral("validFrom"), version.validFrom.toString(Qt::ISODate)},
                       {QStringLiteral("dailyCharge"), decimalText(version.dailyCharge.value, kMoneyPlaces)},
                       {QStringLiteral("taxPartsPerMillion"), static_cast<qint64>(version.taxPpm)},
                       {QStringLiteral("registers"), registers}};
    writeCalendar(object, version.calendar, version.registers);
    return object;
}

/// The faults of reading come first and name the cause; those of meaning at the same place would repeat them.
void addFaultsOfMeaning(ParsedTariff& parsed) {
    for (TariffFault& fault : faultsOf(parsed.tariff)) {
        const bool told = std::ranges::any_of(
            parsed.faults, [&](const TariffFault& known) { return known.where == fault.where; });
        if (!told) {
            parsed.faults.push_back(std::move(fault));
        }
    }
}

}  // namespace

QJsonValue JsonReader::value(const char* key, QJsonValue::Type type) {
    const QJsonValue found = object_.value(QLatin1String(key));
    if (found.isUndefined()) {
        fault(Kind::FieldMissing, key);
    } else if (found.type() != type) {
        fault(Kind::FieldMalformed, key);
    }
    return found;
}

QString JsonReader::text(const char* key) {
    return value(key, QJsonValue::String).toString();
}

QJsonArray JsonReader::array(const char* key) {
    return value(key, QJsonValue::Array).toArray();
}

bool JsonReader::flag(const char* key) {
    return value(key, QJsonValue::Bool).toBool();
}

std::int64_t JsonReader::number(const char* key, std::int64_t least, std::int64_t most) {
    const QJsonValue found = value(key, QJsonValue::Double);
    if (!found.isDouble()) {
        return least;
    }
    const double read = found.toDouble();
    if (read != std::floor(read) || read < static_cast<double>(least) || read > static_cast<double>(most)) {
        fault(Kind::ValueOutOfRange, key, QString::number(read));
        return least;
    }
    return static_cast<std::int64_t>(read);
}

std::int64_t JsonReader::decimal(const char* key, int places) {
    const QJsonValue found = value(key, QJsonValue::String);
    const auto parsed = parseDecimal(found.toString(), places);
    if (found.isString() && !parsed) {
        fault(Kind::FieldMalformed, key, found.toString());
    }
    return parsed.value_or(0);
}

QDate JsonReader::date(const char* key) {
    const QString read = text(key);
    const QDate parsed = QDate::fromString(read, QStringLiteral("yyyy-MM-dd"));
    if (!read.isEmpty() && !parsed.isValid()) {
        fault(Kind::FieldMalformed, key, read);
    }
    return parsed;
}

void JsonReader::allowOnly(std::initializer_list<const char*> keys) {
    for (const QString& key : object_.keys()) {
        if (std::ranges::none_of(keys, [&](const char* known) { return key == QLatin1String(known); })) {
            faults_.push_back({Kind::FieldUnknown, where_ + QLatin1Char('/') + key, key});
        }
    }
}

ParsedTariff parseTariff(const QByteArray& json) {
    ParsedTariff parsed;
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        parsed.faults.push_back(
            {Kind::NotJson, {}, error.error == QJsonParseError::NoError ? QString() : error.errorString()});
        return parsed;
    }
    JsonReader reader(document.object(), {}, parsed.faults);
    if (const QString format = reader.text("format"); format != kFormat) {
        parsed.faults = {{Kind::FormatUnknown, QStringLiteral("/format"), format}};
        return parsed;
    }
    reader.allowOnly({"format", "id", "name", "currency", "example", "versions"});
    parsed.tariff.id = reader.text("id");
    parsed.tariff.name = reader.text("name");
    parsed.tariff.currency = reader.text("currency");
    parsed.tariff.example = reader.has("example") && reader.flag("example");
    reader.each("versions", [&](JsonReader one) { parsed.tariff.versions.push_back(readVersion(one)); });
    addFaultsOfMeaning(parsed);
    return parsed;
}

QByteArray toJson(const Tariff& tariff) {
    QJsonArray versions;
    for (const TariffVersion& version : tariff.versions) {
        versions.append(versionObject(version));
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), kFormat},
                                     {QStringLiteral("id"), tariff.id},
                                     {QStringLiteral("name"), tariff.name},
                                     {QStringLiteral("currency"), tariff.currency},
                                     {QStringLiteral("example"), tariff.example},
                                     {QStringLiteral("versions"), versions}})
        .toJson(QJsonDocument::Indented);
}

}  // namespace smarter
