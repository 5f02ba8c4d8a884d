// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/tariff_days.h"
#include "ui/documents/bill_document.h"
#include "ui/documents/bill_text.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kScale = 2;

QString s(const char* text) {
    return QString::fromUtf8(text);
}

BillPageSettings settings() {
    return {s("Maple Street"), QTimeZone("America/Toronto"), QLocale(QLocale::English, QLocale::Canada)};
}

/// Days of a plausible shape, some of them not known whole.
IssuedBill billOf(const TariffHistory& history, const DayPeriod& period) {
    IssuedBill issued;
    issued.number = 42;
    issued.issuedAt = intervalOf(period.last.addDays(3), settings().zone).start;
    issued.bill.household = *Pseudonym::fromHex(u"0123456789abcdef0123456789abcdef");
    issued.bill.period = period;
    std::vector<DayUsage> usage;
    for (int i = 0; i < period.days(); ++i) {
        const QDate day = period.first.addDays(i);
        const std::size_t registers = termsOn(history, day)->version->registers.size();
        const bool known = i % 13 != 7;
        DayUsage one{day, std::vector<Joules>(registers, Joules{9'000'000 + 1'234'567 * ((i * 5) % 11)})};
        BillDay shown{
            day,
            known ? (i % 9 == 4 ? BillDayState::Incomplete : BillDayState::Complete) : BillDayState::Withheld,
            {}};
        if (known) {
            for (const Joules energy : one.registers) {
                shown.energy += energy;
            }
            usage.push_back(one);
        }
        issued.bill.days.push_back(shown);
    }
    issued.bill.charges = *computeBill(history, period, usage);
    return issued;
}

std::vector<QImage> pagesOf(const IssuedBill& bill) {
    const auto page = [] {
        QImage image(static_cast<int>(kBillPageWidth) * kScale, static_cast<int>(kBillPageHeight) * kScale,
                     QImage::Format_RGB32);
        image.fill(Qt::white);
        return image;
    };
    std::vector<QImage> pages{page()};
    QPainter painter(&pages.back());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kScale, kScale);
    const int count = paintBill(painter, bill, settings(), [&] {
        painter.end();
        pages.push_back(page());
        painter.begin(&pages.back());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(kScale, kScale);
    });
    painter.end();
    return count == static_cast<int>(pages.size()) ? pages : std::vector<QImage>();
}

void keep(const std::vector<QImage>& pages, const QString& name) {
    if (const QString folder = qEnvironmentVariable("SMARTER_PICTURES"); !folder.isEmpty()) {
        for (std::size_t i = 0; i < pages.size(); ++i) {
            pages[i].save(QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(name).arg(i + 1)));
        }
    }
}

/// Nothing may be painted on the page's margin.
bool marginIsClear(const QImage& page) {
    const int margin = 40 * kScale;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const bool inside =
                x >= margin && x < page.width() - margin && y >= margin && y < page.height() - margin / 2;
            if (!inside && page.pixel(x, y) != qRgb(255, 255, 255)) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

class TestBillDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void monthFitsOnePageWithinItsMargins() {
        const auto pages = pagesOf(billOf(always(shipped(s("ontario-tou"))), {{2026, 5, 1}, {2026, 5, 31}}));
        keep(pages, s("bill-ontario"));
        QCOMPARE(pages.size(), std::size_t{1});
        QVERIFY(marginIsClear(pages[0]));
    }

    void yearUnderMonthlyTiersGoesOnOverPages() {
        const auto pages = pagesOf(billOf(always(shipped(s("tiered"))), {{2025, 1, 1}, {2025, 12, 31}}));
        keep(pages, s("bill-tiered"));
        QVERIFY(pages.size() >= 2);
        for (const QImage& page : pages) {
            QVERIFY(marginIsClear(page));
        }
    }

    void correctionShowsTheDifference() {
        IssuedBill bill = billOf(always(shipped(s("german-two-register"))), {{2026, 5, 1}, {2026, 5, 31}});
        bill.corrects = 7;
        bill.reversed = Money{bill.bill.charges.amount.value + 123'456};
        const auto pages = pagesOf(bill);
        keep(pages, s("bill-correction"));
        QCOMPARE(paidMoney(bill.due(), QLocale::c()), s("-1.23"));
        QVERIFY(!pages.empty());
    }

    void missingDayLooksUnlikeADayOfZero() {
        IssuedBill bill = billOf(always(shipped(s("flat"))), {{2026, 5, 1}, {2026, 5, 7}});
        bill.bill.days[2] = {bill.bill.days[2].day, BillDayState::Complete, Joules{}};
        const auto zero = pagesOf(bill);
        bill.bill.days[2].state = BillDayState::Withheld;
        QVERIFY(pagesOf(bill) != zero);
    }

    void pdfIsWrittenWhole() {
        QTemporaryDir folder;
        const QString path = folder.filePath(s("bill.pdf"));
        const IssuedBill bill = billOf(always(shipped(s("flat"))), {{2026, 5, 1}, {2026, 5, 31}});
        QVERIFY(writeBillPdf(path, bill, settings()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.startsWith("%PDF-"));
        QVERIFY(content.trimmed().endsWith("%%EOF"));
        QVERIFY(content.contains("/Type /Page"));
        QVERIFY(!writeBillPdf(folder.filePath(s("none/bill.pdf")), bill, settings()));
    }

    void figuresFollowTheLocale() {
        const QLocale german(QLocale::German, QLocale::Germany);
        QCOMPARE(exactMoney(Money{123'456'789}, german), s("1.234,56789"));
        QCOMPARE(paidMoney(Money{2'252'500}, german), s("22,53"));
        QCOMPARE(paidMoney(Money{2'252'499}, german), s("22,52"));
        const IssuedBill bill =
            billOf(always(shipped(s("german-two-register"))), {{2026, 5, 1}, {2026, 5, 8}});
        const BillRow row = billRow(bill.bill.charges.lines[0], s("EUR"), german);
        QCOMPARE(row.rate, s("0,28571 EUR/kWh"));
        QCOMPARE(billRow(bill.bill.charges.lines.back(), s("EUR"), german).rate, s("19 %"));
    }

    void neighbouringDoubtfulDaysStandTogether() {
        Bill bill;
        bill.days = {{{2026, 5, 1}, BillDayState::Missing, {}},
                     {{2026, 5, 2}, BillDayState::Missing, {}},
                     {{2026, 5, 3}, BillDayState::Complete, {}},
                     {{2026, 5, 4}, BillDayState::Missing, {}}};
        QCOMPARE(doubtText(bill, QLocale::c()), s("1 May–2 May (no total), 4 May (no total)"));
    }
};

QTEST_MAIN(TestBillDocument)
#include "test_bill_document.moc"
