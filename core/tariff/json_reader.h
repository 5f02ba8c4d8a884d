// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "core/tariff/tariff.h"

namespace smarter {

/// One object of a tariff file: its fields by type, and a fault for each that is missing, of another type or
/// not known.
class JsonReader {
public:
    JsonReader(const QJsonObject& object, QString where, std::vector<TariffFault>& faults)
        : object_(object), where_(std::move(where)), faults_(faults) {}

    bool has(const char* key) const { return object_.contains(QLatin1String(key)); }
    QString text(const char* key);
    QJsonArray array(const char* key);
    /// A whole number within [least, most].
    std::int64_t number(const char* key, std::int64_t least, std::int64_t most);
    bool flag(const char* key);
    /// Digits with at most `places` after the point, in quotes: a JSON number would pass through binary
    /// fractions.
    std::int64_t decimal(const char* key, int places);
    QDate date(const char* key);

    void fault(TariffFaultKind kind, const char* key, const QString& detail = {}) {
        faults_.push_back({kind, place(key), detail});
    }
    QString place(const char* key) const { return where_ + QLatin1Char('/') + QLatin1String(key); }
    /// A misspelt field would otherwise be left out in silence.
    void allowOnly(std::initializer_list<const char*> keys);

    /// The objects of an array, each read by `read(JsonReader)`.
    template <class Read>
    void each(const char* key, Read read) {
        const QJsonArray elements = array(key);
        for (qsizetype i = 0; i < elements.size(); ++i) {
            const QString where = QStringLiteral("%1/%2").arg(place(key)).arg(i);
            if (!elements[i].isObject()) {
                faults_.push_back({TariffFaultKind::FieldMalformed, where, {}});
            }
            read(JsonReader(elements[i].toObject(), where, faults_));
        }
    }

private:
    QJsonValue value(const char* key, QJsonValue::Type type);

    QJsonObject object_;
    QString where_;
    std::vector<TariffFault>& faults_;
};

/// The seasons and holidays of a version. A range of an unknown register gets the index −1 and a fault.
Calendar readCalendar(JsonReader& version, const std::vector<TariffRegister>& registers);
void writeCalendar(QJsonObject& version, const Calendar& calendar,
                   const std::vector<TariffRegister>& registers);

}  // namespace smarter
