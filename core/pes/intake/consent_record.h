// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/consent.h"
#include "core/store/database.h"

namespace smarter {

/// The last decision of each meter's household that the intake was told: one from before it, told again, is
/// not taken for the present one. Belongs to its database's thread.
class ConsentRecord {
public:
    explicit ConsentRecord(Database& database) : database_(database) {}
    static QString table();

    /// In the caller's transaction, of a statement whose proof holds. False: a later one of this epoch is
    /// known.
    Result<bool> note(std::uint32_t meterNumber, const ConsentStatement& statement);

private:
    Database& database_;
};

}  // namespace smarter
