// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <initializer_list>
#include <variant>

#include "core/base/result.h"

namespace smarter {

// Silent below warnings unless QT_LOGGING_RULES says otherwise, for instance "smarter.*=true".
Q_DECLARE_LOGGING_CATEGORY(logSite)
Q_DECLARE_LOGGING_CATEGORY(logPipeline)
Q_DECLARE_LOGGING_CATEGORY(logIntake)
Q_DECLARE_LOGGING_CATEGORY(logRelease)
// What an operator of services reads in the journal: from infos on.
Q_DECLARE_LOGGING_CATEGORY(logService)

/// One figure or one fixed word of a log line. There is no text from outside on purpose: names of homes, ids, keys
/// and readings cannot get into a line.
struct LogField {
    const char* name;
    std::variant<std::int64_t, double, const char*> value;
};

/// "event=commit accepted=1440 refused=0"
QString logLine(const char* event, std::initializer_list<LogField> fields = {});

/// An error by its code's number alone: its subject may be a person's file or a meter.
LogField errorField(const Error& error);

}  // namespace smarter
