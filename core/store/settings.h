// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace smarter {

/// The `setting` table of `settingTable()`.
class Settings {
public:
    explicit Settings(Database& database) : database_(database) {}
    Result<std::optional<Bytes>> bytes(const QString& name);
    Result<std::optional<SecretBytes>> secret(const QString& name);
    Result<std::optional<std::int64_t>> number(const QString& name);
    Result<std::optional<QString>> text(const QString& name);
    Status set(const QString& name, ByteView value);
    Status set(const QString& name, std::int64_t value);
    Status set(const QString& name, const QString& value);

private:
    template <class Read>
    auto read(const QString& name, Read read);

    Database& database_;
};

}  // namespace smarter
