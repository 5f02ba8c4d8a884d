// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/mdms.h"
#include "ui/documents/bill_document.h"

namespace smarter {

/// One bill somebody wants to see: a document that went out, or what a household would owe.
struct BillLook {
    std::int64_t number = 0;  ///< of a document; else 0, and the rest says which
    Pseudonym household;
    DayPeriod period;
    std::optional<QString> tariff;  ///< as if under this one

    bool isDocument() const { return number != 0; }
    bool operator==(const BillLook&) const = default;
};

/// What there is to see of it.
struct ShownBill {
    BillLook look;
    IssuedBill bill;            ///< number 0: a preview
    std::int64_t standing = 0;  ///< of a preview: the document there already is for one of its days
    std::int64_t correctedBy = 0;
    bool ended = false;  ///< the period is over: a bill may go out
};

enum class BillFormat { Pdf, Csv };
QString suffixOf(BillFormat format);

// On the MDMS's thread; in the audit log before it is handed out.
Result<ShownBill> lookAtBill(Mdms& mdms, const Session& session, const BillLook& look, const QTimeZone& zone, Instant now);
/// The file is there whole or not at all. FileUnwritable.
Status exportBill(Mdms& mdms, const Session& session, const BillLook& look, BillFormat format, const QString& path,
                  const BillPageSettings& settings);

}  // namespace smarter
