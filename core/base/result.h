// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <expected>
#include <utility>

#include "core/base/error_code.h"

namespace smarter {

/// What went wrong, for a program and for a person. Core never words it: `ui/text` does, from the code,
/// the subject (file, meter, account … the error is about) and the detail (a library's own words, English).
/// Neither ever holds a secret or a reading.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString subject = {};
    QString detail = {};
};

/// A value, or the reason there is none. [[nodiscard]] comes from std::expected's use: look at it.
template <class T>
using Result = std::expected<T, Error>;

using Status = Result<void>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString subject = {}, QString detail = {}) {
    return std::unexpected(Error{code, std::move(subject), std::move(detail)});
}

/// Passes an error on from a Result of another type.
template <class T>
[[nodiscard]] std::unexpected<Error> passOn(const Result<T>& failed) {
    return std::unexpected(failed.error());
}

}  // namespace smarter
