// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/billing/bill_look.h"

#include <QFile>
#include <QSaveFile>

namespace smarter {

namespace {

Result<IssuedBill> billOf(Mdms& mdms, const Session& session, const BillLook& look, Mdms::BillUse use) {
    if (look.isDocument()) {
        return mdms.issuedBill(session, look.number, use);
    }
    return mdms.bill(session, look.household, look.period, look.tariff, use).transform([](Bill bill) {
        IssuedBill preview;
        preview.bill = std::move(bill);
        return preview;
    });
}

Status writeFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(content) == content.size() && file.commit();
    return written ? Status() : fail(ErrorCode::FileUnwritable, path, file.errorString());
}

}  // namespace

QString suffixOf(BillFormat format) {
    return format == BillFormat::Pdf ? QStringLiteral("pdf") : QStringLiteral("csv");
}

Result<ShownBill> lookAtBill(Mdms& mdms, const Session& session, const BillLook& look, const QTimeZone& zone, Instant now) {
    auto bill = billOf(mdms, session, look, Mdms::BillUse::View);
    if (!bill) {
        return passOn(bill);
    }
    const auto standing = mdms.standingBill(session, bill->bill.household, bill->bill.period);
    if (!standing) {
        return passOn(standing);
    }
    ShownBill shown{look, std::move(*bill), standing->value_or(0), 0, false};
    shown.ended = intervalOf(shown.bill.bill.period, zone).end() <= now;
    if (look.isDocument() && shown.standing != look.number) {
        shown.correctedBy = shown.standing;
    }
    return shown;
}

Status exportBill(Mdms& mdms, const Session& session, const BillLook& look, BillFormat format, const QString& path,
                  const BillPageSettings& settings) {
    return billOf(mdms, session, look, Mdms::BillUse::Export).and_then([&](const IssuedBill& bill) {
        return format == BillFormat::Pdf ? writeBillPdf(path, bill, settings)
                                         : writeFile(path, csvOf(bill));
    });
}

}  // namespace smarter
