// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace smarter {

/// The `setting` table of `settingTable()`: what a store was set up with.
class Settings {
public:
    explicit Settings(Database& database) : database_(database) {}

    /// FileDamaged if it is not there: a store is set up whole.
    Status load(const QString& name, Bytes& value);
    /// What was set as a secret; AuthenticationFailed if it was altered.
    Status load(const QString& name, SecretBytes& value);
    Status load(const QString& name, std::int64_t& value);
    Status load(const QString& name, QString& value);

    Result<bool> contains(const QString& name);

    Status set(const QString& name, ByteView value);
    /// Sealed where the store is not encrypted as a whole. InvalidArgument for a name that is not among its schema's secrets.
    Status set(const QString& name, const SecretBytes& value);
    Status set(const QString& name, std::int64_t value);
    Status set(const QString& name, const QString& value);

private:
    template <class T, class Read>
    Status loadAs(const QString& name, T& value, Read read);

    Database& database_;
};

}  // namespace smarter
