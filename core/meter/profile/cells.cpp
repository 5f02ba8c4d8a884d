// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/profile/cells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>

namespace smarter::profile {

namespace {

constexpr std::int64_t kDay = 86'400;
// std::from_chars wants a point; longer than any number that a spreadsheet or a meter writes.
constexpr std::size_t kLongestNumber = 64;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

// The number at `at` of exactly `digits` digits.
std::optional<int> digitsAt(std::string_view text, std::size_t at, std::size_t digits) {
    if (text.size() < at + digits) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text.substr(at, digits)) {
        if (!isDigit(c)) {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<std::int64_t> dateAt(std::string_view text) {
    const auto year = digitsAt(text, 0, 4);
    const auto month = digitsAt(text, 5, 2);
    const auto day = digitsAt(text, 8, 2);
    if (!year || !month || !day || text[4] != '-' || text[7] != '-' || *year < 1900) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) {
        return std::nullopt;
    }
    return std::chrono::sys_days{date}.time_since_epoch().count() * kDay;
}

// What may follow HH:MM: nothing, :SS, or :SS.0…; the seconds, or none if it is something else.
std::optional<int> secondsAfter(std::string_view rest) {
    if (rest.empty()) {
        return 0;
    }
    const auto seconds = digitsAt(rest, 1, 2);
    if (rest.front() != ':' || !seconds || *seconds > 59) {
        return std::nullopt;
    }
    rest.remove_prefix(3);
    if (rest.empty()) {
        return seconds;
    }
    const std::string_view fraction = rest.substr(1);
    if (rest.front() != '.' || fraction.empty() || !std::all_of(fraction.begin(), fraction.end(), isDigit)) {
        return std::nullopt;
    }
    const bool whole = fraction.find_first_not_of('0') == std::string_view::npos;
    return whole ? *seconds : 59;  // between two seconds: not on the minute either
}

std::expected<std::int64_t, RowIssueReason> parseWrittenTime(std::string_view text) {
    const auto date = dateAt(text);
    const auto hour = digitsAt(text, 11, 2);
    const auto minute = digitsAt(text, 14, 2);
    if (!date || !hour || !minute || (text[10] != ' ' && text[10] != 'T') || text[13] != ':' || *hour > 23 ||
        *minute > 59) {
        return std::unexpected(RowIssueReason::NotATime);
    }
    const auto seconds = secondsAfter(text.substr(16));
    if (!seconds) {
        return std::unexpected(RowIssueReason::NotATime);
    }
    if (*seconds != 0) {
        return std::unexpected(RowIssueReason::NotOnMinute);
    }
    return *date + *hour * 3600 + *minute * 60;
}

struct Number {
    double value = 0;
    std::size_t length = 0;  // characters it took
};

// A decimal number at the front of `text`, correctly rounded, in no locale. Infinity and NaN are read as
// such.
std::optional<Number> numberAt(std::string_view text, DecimalSign sign) {
    const std::size_t plus = text.starts_with('+') && !text.starts_with("+-") ? 1 : 0;
    text.remove_prefix(plus);
    std::array<char, kLongestNumber> copy;
    const std::size_t length = std::min(text.size(), copy.size());
    std::copy_n(text.begin(), length, copy.begin());
    const auto end = copy.begin() + static_cast<std::ptrdiff_t>(length);
    if (sign == DecimalSign::PointOrComma && std::find(copy.begin(), end, '.') == end) {
        const auto comma = std::find(copy.begin(), end, ',');
        if (comma != end) {
            *comma = '.';
        }
    }
    Number number;
    const auto [stop, error] = std::from_chars(copy.data(), copy.data() + length, number.value);
    if (error != std::errc{}) {
        return std::nullopt;
    }
    number.length = static_cast<std::size_t>(stop - copy.data()) + plus;
    return number;
}

std::expected<std::int64_t, RowIssueReason> parseSerial(std::string_view text, TimeForm form) {
    // Before serial 61 the 1900 system counts a 29 February 1900 that never was; both end with the year 9999.
    constexpr double first1900 = 61;
    constexpr double end1900 = 2'958'466;
    constexpr double daysBetweenSystems = 1'462;
    constexpr std::int64_t unixEpochIn1900 = 25'569;
    const auto number = numberAt(text, DecimalSign::Point);
    if (!number || number->length != text.size() || !std::isfinite(number->value)) {
        return std::unexpected(RowIssueReason::NotATime);
    }
    const double days = number->value + (form == TimeForm::Serial1904 ? daysBetweenSystems : 0);
    if (days < first1900 || days >= end1900) {
        return std::unexpected(RowIssueReason::NotATime);
    }
    const std::int64_t second = std::llround(days * static_cast<double>(kDay));
    const std::int64_t minute = (second + 30) / 60;
    if (std::abs(second - minute * 60) > 1) {
        return std::unexpected(RowIssueReason::NotOnMinute);
    }
    return minute * 60 - unixEpochIn1900 * kDay;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::expected<std::int64_t, RowIssueReason> parseTime(std::string_view text, TimeForm form) {
    return form == TimeForm::Text ? parseWrittenTime(text) : parseSerial(text, form);
}

std::expected<Joules, RowIssueReason> parseKilowatts(std::string_view text, DecimalSign sign) {
    const auto number = numberAt(text, sign);
    if (!number || number->length != text.size() || !std::isfinite(number->value)) {
        return std::unexpected(RowIssueReason::NotANumber);
    }
    if (number->value < 0) {
        return std::unexpected(RowIssueReason::Negative);
    }
    const auto energy = joulesOfMinute(number->value);
    if (!energy) {
        return std::unexpected(RowIssueReason::OverMaximum);
    }
    return *energy;
}

bool mayBeReading(std::string_view text, bool whole) {
    const auto number = numberAt(text, DecimalSign::PointOrComma);
    return number && (!whole || number->length == text.size()) && joulesOfMinute(number->value);
}

}  // namespace smarter::profile
