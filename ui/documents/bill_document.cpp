// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/bill_document.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include "ui/documents/bill_chart.h"
#include "ui/documents/bill_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

namespace smarter {

namespace {

constexpr double kMargin = 48;
constexpr double kWidth = kBillPageWidth - 2 * kMargin;
constexpr double kBottom = kBillPageHeight - 64;
constexpr double kRowHeight = 30;
constexpr double kChartHeight = 120;
constexpr double kPointsPerInch = 72;
constexpr int kPdfResolution = 1200;

// Columns of the table, from the left margin: quantity, rate and amount end here.
constexpr double kQuantityRight = 306;
constexpr double kRateRight = 412;
constexpr double kTitleWidth = 216;

class BillDocument {
    Q_DECLARE_TR_FUNCTIONS(BillDocument)

public:
    BillDocument(QPainter& painter, const IssuedBill& bill, const BillPageSettings& settings,
                 const std::function<void()>& newPage)
        : painter_(painter),
          issued_(bill),
          bill_(bill.bill),
          settings_(settings),
          newPage_(newPage),
          theme_(Scheme::Light) {}

    int paint() {
        startPage();
        paintTop();
        paintAmount();
        paintFacts();
        paintChart();
        paintTable();
        paintTotals();
        paintDoubts();
        paintExplanation();
        return page_;
    }

private:
    const Tokens& tokens() const { return theme_.tokens(); }
    const QLocale& locale() const { return settings_.locale; }

    void use(TextRole role, int points, const QColor& colour) {
        QFont font = theme_.figures(role);
        font.setPixelSize(points);
        painter_.setFont(font);
        painter_.setPen(colour);
    }

    void text(double x, double y, double width, const QString& what, int flags = Qt::AlignLeft) {
        painter_.drawText(QRectF(kMargin + x, y, width, 40), flags | Qt::AlignTop, what);
    }

    /// Ends at x = `right`.
    void figure(double right, double y, const QString& what) {
        text(right - 160, y, 160, what, Qt::AlignRight);
    }

    /// Wrapped over the whole width; moves on below it.
    void paragraph(const QString& what) {
        const QRectF box(kMargin, y_, kWidth, kBillPageHeight);
        const double height = painter_.boundingRect(box, Qt::TextWordWrap, what).height();
        if (need(height)) {
            use(TextRole::Secondary, 8, tokens().muted);
        }
        painter_.drawText(QRectF(kMargin, y_, kWidth, height + 1), Qt::TextWordWrap, what);
        y_ += height + 6;
    }

    void startPage() {
        if (page_++ > 0) {
            newPage_();
        }
        y_ = kMargin;
        use(TextRole::Secondary, 8, tokens().muted);
        const double foot = kBillPageHeight - 44;
        painter_.fillRect(QRectF(kMargin, foot - 6, kWidth, 0.75), tokens().border);
        text(0, foot, kWidth, documentName() + QStringLiteral(" · ") + bill_.household.hex());
        figure(kWidth, foot, tr("Page %1").arg(page_));
    }

    /// A new page if less than `height` is left on this one.
    bool need(double height) {
        const bool full = y_ + height > kBottom;
        if (full) {
            startPage();
        }
        return full;
    }

    QString documentName() const {
        return issued_.number == 0     ? tr("Preview of a bill")
               : issued_.corrects != 0 ? tr("Corrected bill %1").arg(issued_.number)
                                       : tr("Bill %1").arg(issued_.number);
    }

    void paintTop() {
        painter_.fillRect(QRectF(kMargin, y_, 36, 3), tokens().accent);
        use(TextRole::PageTitle, 22, tokens().text);
        text(0, y_ + 12, kWidth, tr("Electricity bill"));
        use(TextRole::BodyStrong, 10, tokens().text);
        figure(kWidth, y_ + 12, settings_.siteName);
        use(TextRole::Secondary, 9, tokens().muted);
        figure(kWidth, y_ + 26, documentName());
        text(0, y_ + 40, kWidth, periodText(bill_.period, locale()));
        y_ += 66;
        if (bill_.charges.example) {
            paintLabel(tr("Example tariff: these prices are made up for demonstration and nothing is owed."));
        }
    }

    void paintLabel(const QString& what) {
        paintBox(painter_, QRectF(kMargin, y_, kWidth, 20), 4, tokens().cautionTint, QColor());
        use(TextRole::SecondaryStrong, 9, tokens().caution);
        painter_.drawText(QRectF(kMargin + 10, y_, kWidth - 20, 20), Qt::AlignVCenter, what);
        y_ += 32;
    }

    void paintAmount() {
        paintBox(painter_, QRectF(kMargin, y_, kWidth, 58), 8, tokens().accentTint, QColor());
        use(TextRole::Secondary, 9, tokens().muted);
        text(14, y_ + 10, 200, issued_.due().value < 0 ? tr("To be paid back to you") : tr("To be paid"));
        text(260, y_ + 10, 200, tr("Energy"));
        use(TextRole::KeyFigure, 20, tokens().accent);
        const Money due = issued_.due();
        text(14, y_ + 24, 240,
             paidMoney(due.value < 0 ? Money{-due.value} : due, locale()) + u' ' + bill_.charges.currency);
        use(TextRole::KeyFigure, 20, tokens().text);
        text(260, y_ + 24, 220, energyText(bill_.charges.energy, locale()));
        y_ += 72;
    }

    void paintFacts() {
        std::vector<std::pair<QString, QString>> facts{
            {tr("Household (pseudonym)"), bill_.household.hex()},
            {tr("Period"),
             tr("%1, %n day(s)", nullptr, bill_.period.days()).arg(periodText(bill_.period, locale()))},
            {tr("Days with a total"), tr("%1 of %2").arg(bill_.billedDays()).arg(bill_.period.days())}};
        if (issued_.number != 0) {
            const QDate issued = localDateOf(issued_.issuedAt, settings_.zone);
            facts.emplace_back(tr("Issued"), periodText({issued, issued}, locale()));
        }
        if (issued_.corrects != 0) {
            facts.emplace_back(tr("Corrects"),
                               tr("bill %1, which it takes the place of").arg(issued_.corrects));
        }
        for (const auto& [name, value] : facts) {
            use(TextRole::Secondary, 9, tokens().muted);
            text(0, y_, 130, name);
            use(TextRole::Body, 9, tokens().text);
            text(130, y_, kWidth - 130, value);
            y_ += 14;
        }
        y_ += 12;
    }

    void title(const QString& what) {
        use(TextRole::CardTitle, 11, tokens().text);
        text(0, y_, kWidth, what);
        y_ += 20;
    }

    void paintChart() {
        title(tr("Your energy, day by day"));
        paintBillChart(painter_, QRectF(kMargin, y_, kWidth, kChartHeight), bill_, theme_, locale());
        y_ += kChartHeight + 18;
    }

    void paintTableHead() {
        title(tr("How the amount came about"));
        use(TextRole::SecondaryStrong, 8, tokens().muted);
        text(0, y_, kTitleWidth, tr("Item"));
        figure(kQuantityRight, y_, tr("Quantity"));
        figure(kRateRight, y_, tr("Rate"));
        figure(kWidth, y_, tr("Amount, %1").arg(bill_.charges.currency));
        y_ += 14;
        rule(tokens().border);
    }

    void rule(const QColor& colour) {
        painter_.fillRect(QRectF(kMargin, y_, kWidth, 0.75), colour);
        y_ += 6;
    }

    void paintTable() {
        need(2 * kRowHeight + 40);
        paintTableHead();
        for (const ChargeLine& line : bill_.charges.lines) {
            if (need(kRowHeight)) {
                paintTableHead();
            }
            paintRow(billRow(line, bill_.charges.currency, locale()));
        }
    }

    void paintRow(const BillRow& row) {
        use(TextRole::Body, 9, tokens().text);
        text(0, y_, kTitleWidth, row.title);
        figure(kQuantityRight, y_, row.quantity);
        figure(kRateRight, y_, row.rate);
        figure(kWidth, y_, row.amount);
        use(TextRole::Secondary, 7, tokens().muted);
        text(0, y_ + 12, kWidth, row.derivation);
        y_ += kRowHeight - 6;
        rule(tokens().grid);
    }

    void totalRow(const QString& name, Money amount, bool strong) {
        use(strong ? TextRole::BodyStrong : TextRole::Body, strong ? 10 : 9, tokens().text);
        figure(kRateRight, y_, name);
        figure(kWidth, y_, exactMoney(amount, locale()));
        y_ += 16;
    }

    void paintTotals() {
        need(80);
        const Charges& charges = bill_.charges;
        totalRow(tr("Before tax"), charges.beforeTax, false);
        totalRow(tr("Tax"), charges.tax, false);
        totalRow(tr("Amount"), charges.amount, issued_.corrects == 0);
        if (issued_.corrects != 0) {
            totalRow(tr("Reversed: bill %1").arg(issued_.corrects), Money{-issued_.reversed.value}, false);
            totalRow(tr("Difference"), issued_.due(), true);
        }
        y_ += 8;
    }

    void paintDoubts() {
        const QString doubts = doubtText(bill_, locale());
        if (doubts.isEmpty()) {
            return;
        }
        need(40);
        use(TextRole::SecondaryStrong, 9, tokens().caution);
        text(0, y_, kWidth, tr("Days whose energy is not known whole"));
        y_ += 14;
        use(TextRole::Secondary, 8, tokens().muted);
        paragraph(doubts + u'.');
    }

    void paintExplanation() {
        use(TextRole::Secondary, 8, tokens().muted);
        paragraph(tr("Your utility receives one total a day and register, and none of your readings. Each "
                     "amount is rounded once, to "
                     "1/100,000 %1; what is to be paid, to 1/100. With your own readings you can compute "
                     "every line yourself: "
                     "“verify my bill” in the customer portal does.")
                      .arg(bill_.charges.currency));
    }

    QPainter& painter_;
    const IssuedBill& issued_;
    const Bill& bill_;
    const BillPageSettings& settings_;
    const std::function<void()>& newPage_;
    Theme theme_;
    double y_ = 0;
    int page_ = 0;
};

}  // namespace

int paintBill(QPainter& painter, const IssuedBill& bill, const BillPageSettings& settings,
              const std::function<void()>& newPage) {
    loadBundledFonts();
    return BillDocument(painter, bill, settings, newPage).paint();
}

Status writeBillPdf(const QString& path, const IssuedBill& bill, const BillPageSettings& settings) {
    QByteArray content;
    {
        QBuffer buffer(&content);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(kPdfResolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(bill.bill.household.hex());
        QPainter painter(&writer);
        painter.scale(kPdfResolution / kPointsPerInch, kPdfResolution / kPointsPerInch);
        paintBill(painter, bill, settings, [&] { writer.newPage(); });
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        return fail(ErrorCode::FileUnwritable, path, file.errorString());
    }
    return {};
}

}  // namespace smarter
