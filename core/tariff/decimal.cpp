// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tariff/decimal.h"

#include <QRegularExpression>

namespace smarter {

std::optional<std::int64_t> parseDecimal(const QString& text, int places) {
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{1,12})(?:\\.([0-9]+))?\\z"));
    const auto match = form.match(text);
    const QString fraction = match.captured(2);
    if (!match.hasMatch() || fraction.size() > places) {
        return std::nullopt;
    }
    bool fits = false;
    const std::int64_t value = (match.captured(1) + fraction.leftJustified(places, u'0')).toLongLong(&fits);
    return fits ? std::optional(value) : std::nullopt;
}

QString decimalText(std::int64_t value, int places) {
    const std::uint64_t magnitude =
        value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
    QString digits = QString::number(magnitude).rightJustified(places + 1, u'0');
    digits.insert(digits.size() - places, u'.');
    while (digits.endsWith(u'0')) {
        digits.chop(1);
    }
    if (digits.endsWith(u'.')) {
        digits.chop(1);
    }
    return value < 0 ? u'-' + digits : digits;
}

}  // namespace smarter
