// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/smarterctl/context.h"

namespace smarter::ctl {

// What the commands on bills and tariffs have in common.

QString iso(QDate day);
/// A day's option, InvalidArgument naming it.
Result<QDate> dayOption(const Context& context, const char* option);
/// --month, or --from up to but not --to.
Result<DayPeriod> periodOption(const Context& context);
/// --meter; MeterUnknown.
Result<std::optional<Pseudonym>> householdOption(const Context& context);
Answer billAnswer(const Bill& bill);

/// bill issue | correct | run | list.
Result<Answer> billDocumentCommand(Context& context);

}  // namespace smarter::ctl
