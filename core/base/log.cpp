// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

namespace smarter {

Q_LOGGING_CATEGORY(logSite, "smarter.site", QtWarningMsg)
Q_LOGGING_CATEGORY(logPipeline, "smarter.pipeline", QtWarningMsg)
Q_LOGGING_CATEGORY(logIntake, "smarter.intake", QtWarningMsg)
Q_LOGGING_CATEGORY(logRelease, "smarter.release", QtWarningMsg)
Q_LOGGING_CATEGORY(logService, "smarter.service", QtInfoMsg)

namespace {

struct Written {
    QString operator()(std::int64_t value) const { return QString::number(value); }
    QString operator()(double value) const { return QString::number(value, 'f', 3); }
    QString operator()(const char* value) const { return QString::fromLatin1(value); }
};

}  // namespace

QString logLine(const char* event, std::initializer_list<LogField> fields) {
    QString line = QStringLiteral("event=") + QLatin1String(event);
    for (const LogField& field : fields) {
        line += QLatin1Char(' ') + QLatin1String(field.name) + QLatin1Char('=') + std::visit(Written(), field.value);
    }
    return line;
}

LogField errorField(const Error& error) {
    return {"code", static_cast<std::int64_t>(error.code)};
}

}  // namespace smarter
