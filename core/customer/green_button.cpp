// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QUuid>
#include <QXmlStreamWriter>
#include <algorithm>
#include <span>

#include "core/base/clock.h"
#include "core/customer/detail_export.h"
#include "core/customer/dst_rules.h"

namespace smarter {

namespace {

constexpr Seconds kDay{86'400};

const QString kAtom = QStringLiteral("http://www.w3.org/2005/Atom");
const QString kEspi = QStringLiteral("http://naesb.org/espi");
const QString kUsagePoint = QStringLiteral("RetailCustomer/1/UsagePoint/1");
const QString kLocalTime = QStringLiteral("LocalTimeParameters/1");
const QString kReadingType = QStringLiteral("ReadingType/1");

// Codes of espi.xsd.
enum EspiCode : int {
    kElectricity = 0,       // ServiceKind
    kDeltaData = 4,         // AccumulationKind
    kSecondaryMetered = 1,  // CommodityKind: electricity
    kNormal = 12,           // DataQualifierKind
    kQuestionable = 10,     // QualityOfReading
    kRaw = 14,              // QualityOfReading: as metered
    kValidated = 17,        // QualityOfReading: as billed
    kForward = 1,           // FlowDirectionKind: to the customer
    kEnergy = 12,           // MeasurementKind
    kWattHours = 72,        // UnitSymbolKind
    kMicro = -6,            // UnitMultiplierKind
};

/// Rounded to the nearest µWh: a joule is 277.8 of them.
std::int64_t microWattHours(Joules energy) {
    constexpr std::int64_t numerator = 2'500;  // 10⁶ / 3,600 = 2,500 / 9
    constexpr std::int64_t denominator = 9;
    return (energy.value * numerator + (energy.value >= 0 ? denominator / 2 : -(denominator / 2))) / denominator;
}

/// ISO 4217 numbers of the currencies that espi.xsd knows; 0 for others.
int currencyNumber(const QString& code) {
    static const std::pair<QLatin1String, int> numbers[] = {
        {QLatin1String("EUR"), 978}, {QLatin1String("USD"), 840}, {QLatin1String("CAD"), 124},
        {QLatin1String("AUD"), 36},  {QLatin1String("CHF"), 756}, {QLatin1String("CNY"), 156}};
    const auto* known = std::ranges::find(numbers, code, &std::pair<QLatin1String, int>::first);
    return known == std::end(numbers) ? 0 : known->second;
}

/// The readings of one interval of the feed, added up.
struct Slot {
    Interval interval;
    Joules energy;
    std::int64_t minutes = 0;
};

class Feed {
public:
    Feed(QIODevice& out, const GreenButtonOptions& options) : xml_(&out), options_(options) { xml_.setAutoFormatting(true); }

    Status write(const OwnDetail& detail) {
        xml_.writeStartDocument();
        xml_.writeStartElement(QStringLiteral("feed"));
        xml_.writeDefaultNamespace(kAtom);
        writeId(QStringLiteral("feed"));
        xml_.writeTextElement(QStringLiteral("title"), QStringLiteral("Green Button usage feed"));
        xml_.writeTextElement(QStringLiteral("updated"), timeText(options_.exportedAt));
        writeLink(QStringLiteral("self"), QStringLiteral("RetailCustomer/1/UsagePoint"));
        writeUsagePoint();
        writeLocalTime(detail);
        writeMeterReading();
        writeReadingType();
        writeBlocks(detail);
        if (options_.bill) {
            writeSummary(*options_.bill);
        }
        xml_.writeEndElement();
        xml_.writeEndDocument();
        return xml_.hasError() ? Status(fail(ErrorCode::FileUnwritable)) : Status();
    }

private:
    static QString timeText(Instant instant) {
        return QDateTime::fromSecsSinceEpoch(secondsOf(instant), QTimeZone::utc()).toString(Qt::ISODate);
    }

    /// The same for the same meter and thing in every export, as Atom asks (RFC 4287, 4.2.6).
    void writeId(const QString& thing) {
        static const QUuid space(QStringLiteral("{8ec4a6ae-5c30-4b3d-9a51-6b1a0f8f8c52}"));
        const QUuid id = QUuid::createUuidV5(space, options_.meter.hex() + QLatin1Char(' ') + thing);
        xml_.writeTextElement(QStringLiteral("id"), QStringLiteral("urn:uuid:") + id.toString(QUuid::WithoutBraces));
    }

    void writeLink(const QString& rel, const QString& href) {
        xml_.writeEmptyElement(QStringLiteral("link"));
        xml_.writeAttribute(QStringLiteral("rel"), rel);
        xml_.writeAttribute(QStringLiteral("href"), href);
    }

    /// One entry: id, links, title, content, published, updated. `href` is where the resource would be served from.
    template <class Content>
    void writeEntry(const QString& title, const QString& href, const QStringList& related, const QString& resource,
                    Content content) {
        xml_.writeStartElement(QStringLiteral("entry"));
        writeId(href);
        writeLink(QStringLiteral("self"), href);
        writeLink(QStringLiteral("up"), href.left(href.lastIndexOf(QLatin1Char('/'))));
        for (const QString& other : related) {
            writeLink(QStringLiteral("related"), other);
        }
        xml_.writeTextElement(QStringLiteral("title"), title);
        xml_.writeStartElement(QStringLiteral("content"));
        xml_.writeStartElement(resource);
        xml_.writeDefaultNamespace(kEspi);
        content();
        xml_.writeEndElement();
        xml_.writeEndElement();
        xml_.writeTextElement(QStringLiteral("published"), timeText(options_.exportedAt));
        xml_.writeTextElement(QStringLiteral("updated"), timeText(options_.exportedAt));
        xml_.writeEndElement();
    }

    void field(const char* name, std::int64_t value) {
        xml_.writeTextElement(QString::fromLatin1(name), QString::number(value));
    }

    void period(const char* name, const Interval& interval) {
        xml_.writeStartElement(QString::fromLatin1(name));
        field("duration", interval.length.count());
        field("start", secondsOf(interval.start));
        xml_.writeEndElement();
    }

    void writeUsagePoint() {
        QStringList related{kUsagePoint + QStringLiteral("/MeterReading"), kLocalTime};
        if (options_.bill) {
            related += kUsagePoint + QStringLiteral("/UsageSummary");
        }
        writeEntry(QStringLiteral("Home"), kUsagePoint, related, QStringLiteral("UsagePoint"), [&] {
            xml_.writeStartElement(QStringLiteral("ServiceCategory"));
            field("kind", kElectricity);
            xml_.writeEndElement();
        });
    }

    void writeLocalTime(const OwnDetail& detail) {
        const LocalTimeRules rules =
            localTimeRules(options_.zone, detail.readings.empty() ? options_.exportedAt : detail.readings.front().interval.start);
        const auto rule = [&](const char* name, std::uint32_t value) {
            xml_.writeTextElement(QString::fromLatin1(name),
                                  QStringLiteral("%1").arg(value, 8, 16, QLatin1Char('0')).toUpper());
        };
        writeEntry(QString::fromLatin1(options_.zone.id()), kLocalTime, {}, QStringLiteral("LocalTimeParameters"), [&] {
            rule("dstEndRule", rules.daylightEnd);
            field("dstOffset", rules.daylightOffset.count());
            rule("dstStartRule", rules.daylightStart);
            field("tzOffset", rules.standardOffset.count());
        });
    }

    void writeMeterReading() {
        const QString href = kUsagePoint + QStringLiteral("/MeterReading/1");
        writeEntry(QStringLiteral("Electricity delivered"), href, {href + QStringLiteral("/IntervalBlock"), kReadingType},
                   QStringLiteral("MeterReading"), [] {});
    }

    void writeReadingType() {
        writeEntry(QStringLiteral("Energy delivered"), kReadingType, {}, QStringLiteral("ReadingType"), [&] {
            field("accumulationBehaviour", kDeltaData);
            field("commodity", kSecondaryMetered);
            if (const int currency = options_.bill ? currencyNumber(options_.bill->currency) : 0; currency != 0) {
                field("currency", currency);
            }
            field("dataQualifier", kNormal);
            field("defaultQuality", kRaw);
            field("flowDirection", kForward);
            field("intervalLength", options_.interval.count());
            field("kind", kEnergy);
            field("powerOfTenMultiplier", kMicro);
            field("uom", kWattHours);
        });
    }

    /// In slots that begin with the local day and never reach into the next; a day's is as long as the day.
    std::vector<Slot> slotsOf(const OwnDetail& detail) const {
        std::vector<Slot> slots;
        Interval day{};
        for (const OwnReading& reading : detail.readings) {
            const Instant at = reading.interval.start;
            if (!day.contains(at)) {
                day = localDay(at, options_.zone);
            }
            const Seconds length = options_.interval < kDay ? options_.interval : day.length;
            const Instant start = at - (at - day.start) % length;
            if (slots.empty() || slots.back().interval.start != start) {
                slots.push_back({{start, std::min(length, day.end() - start)}, {}, 0});
            }
            slots.back().energy += reading.energy;
            slots.back().minutes += reading.interval.length / kMinute;
        }
        return slots;
    }

    void writeBlocks(const OwnDetail& detail) {
        const std::vector<Slot> slots = slotsOf(detail);
        int number = 0;
        for (auto first = slots.begin(); first != slots.end();) {
            const Interval day = localDay(first->interval.start, options_.zone);
            const auto end = std::find_if(first, slots.end(), [&](const Slot& slot) { return !day.contains(slot.interval.start); });
            writeBlock(++number, day, {first, end});
            first = end;
        }
    }

    void writeBlock(int number, const Interval& day, std::span<const Slot> slots) {
        const QString href = kUsagePoint + QStringLiteral("/MeterReading/1/IntervalBlock/%1").arg(number);
        const QString date = QDateTime::fromSecsSinceEpoch(secondsOf(day.start), options_.zone).date().toString(Qt::ISODate);
        writeEntry(date, href, {}, QStringLiteral("IntervalBlock"), [&] {
            period("interval", day);
            for (const Slot& slot : slots) {
                xml_.writeStartElement(QStringLiteral("IntervalReading"));
                if (slot.minutes * kMinute < slot.interval.length) {
                    xml_.writeStartElement(QStringLiteral("ReadingQuality"));
                    field("quality", kQuestionable);
                    xml_.writeEndElement();
                }
                period("timePeriod", slot.interval);
                field("value", microWattHours(slot.energy));
                xml_.writeEndElement();
            }
        });
    }

    void writeSummary(const BilledPeriod& bill) {
        writeEntry(QStringLiteral("Billed"), kUsagePoint + QStringLiteral("/UsageSummary/1"), {}, QStringLiteral("UsageSummary"), [&] {
            period("billingPeriod", bill.period);
            field("billLastPeriod", bill.amount.value);  // both count hundred-thousandths
            if (const int currency = currencyNumber(bill.currency); currency != 0) {
                field("currency", currency);
            }
            xml_.writeStartElement(QStringLiteral("overallConsumptionLastPeriod"));
            field("powerOfTenMultiplier", kMicro);
            field("timeStamp", secondsOf(bill.period.end()));
            field("uom", kWattHours);
            field("value", microWattHours(bill.energy));
            xml_.writeEndElement();
            field("qualityOfReading", kValidated);
            field("statusTimeStamp", secondsOf(bill.issuedAt));
            field("commodity", kSecondaryMetered);
            if (!bill.tariff.isEmpty()) {
                xml_.writeTextElement(QStringLiteral("tariffProfile"), bill.tariff);
            }
        });
    }

    QXmlStreamWriter xml_;
    const GreenButtonOptions& options_;
};

}  // namespace

Status writeGreenButton(QIODevice& out, const OwnDetail& detail, const GreenButtonOptions& options) {
    if (options.interval < kMinute || options.interval % kMinute != Seconds{0}) {
        return fail(ErrorCode::InvalidArgument, QString::number(options.interval.count()));
    }
    return Feed(out, options).write(detail);
}

}  // namespace smarter
