// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <string_view>

#include "core/meter/profile/cells.h"
#include "core/meter/profile/reader.h"

namespace smarter::profile {

/// One row as the file has it. The views are UTF-8, trimmed, and valid until the source's next call.
struct RawRow {
    std::int64_t number = 0;
    std::string_view time;
    TimeForm timeForm = TimeForm::Text;
    std::string_view kilowatts;
    DecimalSign decimalSign = DecimalSign::Point;
    std::optional<RowIssueReason> misshapen;  ///< its cells could not be told apart; the views are empty
};

/// The rows of one file, in its order.
class RowSource {
public:
    virtual ~RowSource() = default;
    /// False at the end.
    virtual Result<bool> next(RawRow& row) = 0;
    virtual double progress() const = 0;
};

Result<std::unique_ptr<RowSource>> openCsv(const QString& path);
Result<std::unique_ptr<RowSource>> openXlsx(const QString& path);

}  // namespace smarter::profile
