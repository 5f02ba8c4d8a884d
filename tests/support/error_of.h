// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace smarter::test {

/// No error code of the program: what errorOf gives for a success.
inline constexpr auto kNoError = static_cast<ErrorCode>(0xffff);

/// Looks before it reads: `error()` of a success is undefined, and has compared equal to what was expected.
template <class T>
ErrorCode errorOf(const Result<T>& result) {
    return result ? kNoError : result.error().code;
}

}  // namespace smarter::test
