// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/export_files.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPixmap>
#include <QSaveFile>
#include <QWidget>

#include "core/customer/detail_export.h"

namespace smarter {

namespace {

constexpr int kDotsPerInch = 300;
constexpr int kPageWidth = 2100;   ///< units of the page's painter, a tenth of a millimetre
constexpr int kPageHeight = 2970;
constexpr int kMargin = 180;
constexpr int kColumns = 3;

struct StatementText {
    Q_DECLARE_TR_FUNCTIONS(Statement)
};

template <class Write>
Status writeWhole(const QString& path, Write write) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return fail(ErrorCode::FileUnwritable, path, file.errorString());
    }
    const Status written = write(file);
    if (!written || !file.commit()) {
        return fail(ErrorCode::FileUnwritable, path, file.errorString());
    }
    return {};
}

/// Lines of text from the top of a page downwards.
class PageText {
public:
    PageText(QPainter& painter, int top) : painter_(painter), at_(top) {}

    void line(const QString& text, int pointSize, bool bold = false) {
        QFont font = painter_.font();
        font.setPixelSize(pointSize * 4);
        font.setBold(bold);
        painter_.setFont(font);
        const int height = QFontMetrics(font, painter_.device()).lineSpacing();
        const QRect box(kMargin, at_, kPageWidth - 2 * kMargin, height);
        painter_.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        at_ += height;
    }
    void space(int height) { at_ += height; }
    int position() const { return at_; }

private:
    QPainter& painter_;
    int at_;
};

QStringList figures(const Consumption& shown, const QTimeZone& zone) {
    const QLocale locale;
    QStringList lines{StatementText::tr("Energy: %1 kWh").arg(locale.toString(kilowattHours(shown.total()), 'f', 3))};
    if (shown.baseKilowatts) {
        lines += StatementText::tr("Base load: %1 kW").arg(locale.toString(*shown.baseKilowatts, 'f', 3));
    }
    if (shown.peak) {
        const QDateTime at = QDateTime::fromSecsSinceEpoch(secondsOf(shown.peak->at), zone);
        lines += StatementText::tr("Highest: %1 kW, %2")
                     .arg(locale.toString(shown.peak->kilowatts, 'f', 3), locale.toString(at, QLocale::ShortFormat));
    }
    lines += StatementText::tr("Minutes: %1; missing %2, altered %3")
                 .arg(locale.toString(static_cast<qlonglong>(shown.readings.size())), locale.toString(static_cast<qlonglong>(shown.missing)),
                      locale.toString(static_cast<qlonglong>(shown.unreadable)));
    return lines;
}

void paintParts(QPainter& painter, const Consumption& shown, const QTimeZone& zone, int top) {
    const QLocale locale;
    QFont font = painter.font();
    font.setPixelSize(34);
    font.setBold(false);
    painter.setFont(font);
    const int height = QFontMetrics(font, painter.device()).lineSpacing();
    const int width = (kPageWidth - 2 * kMargin) / kColumns;
    const int rows = (static_cast<int>(shown.parts.size()) + kColumns - 1) / kColumns;
    for (int i = 0; i < static_cast<int>(shown.parts.size()); ++i) {
        const PeriodTotal& part = shown.parts[static_cast<std::size_t>(i)];
        const QDate date = localDate(part.period.start, zone);
        const QString name = shown.partKind == Period::Month ? locale.toString(date, StatementText::tr("MMM yyyy", "month and year, as QLocale::toString takes it"))
                                                             : locale.toString(date, QLocale::ShortFormat);
        const QString energy = part.readings == 0 ? StatementText::tr("no reading")
                                                  : StatementText::tr("%1 kWh").arg(locale.toString(kilowattHours(part.energy), 'f', 3));
        const QRect box(kMargin + i / std::max(rows, 1) * width, top + i % std::max(rows, 1) * height, width - 60, height);
        painter.drawText(box, Qt::AlignLeft, name);
        painter.drawText(box, Qt::AlignRight, energy + (part.isComplete() || part.readings == 0 ? QString() : QStringLiteral(" *")));
    }
}

}  // namespace

QString exportSuffix(ExportKind kind) {
    switch (kind) {
        case ExportKind::Csv:
            return QStringLiteral("csv");
        case ExportKind::GreenButton:
            return QStringLiteral("xml");
        case ExportKind::ChartPng:
            return QStringLiteral("png");
        case ExportKind::ChartSvg:
            return QStringLiteral("svg");
        case ExportKind::Statement:
            break;
    }
    return QStringLiteral("pdf");
}

Status exportReadings(CustomerDesk& desk, const SessionId& session, ExportKind kind, const Interval& range,
                      const QTimeZone& zone, Instant now, const QString& path) {
    const auto meter = desk.meterOf(session);
    const auto detail = meter.and_then([&](const MeterId&) { return desk.detail(session, range); });
    if (!detail) {
        return passOn(detail);
    }
    return writeWhole(path, [&](QIODevice& file) {
        return kind == ExportKind::Csv ? writeCsv(file, *detail, zone)
                                       : writeGreenButton(file, *detail, {*meter, zone, kMinute, now, {}});
    });
}

Status exportStatement(const Consumption& shown, const QString& customer, const QString& period, QWidget& chart,
                       const QTimeZone& zone, const QString& path) {
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(kDotsPerInch);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF());
        pdf.setTitle(StatementText::tr("Consumption, %1").arg(period));
        QPainter painter(&pdf);
        painter.setWindow(0, 0, kPageWidth, kPageHeight);
        PageText text(painter, kMargin);
        text.line(StatementText::tr("Consumption"), 18, true);
        text.line(StatementText::tr("%1, %2").arg(customer, period), 12);
        text.space(40);
        for (const QString& line : figures(shown, zone)) {
            text.line(line, 10);
        }
        text.space(60);
        const QPixmap picture = chart.grab();
        const int width = kPageWidth - 2 * kMargin;
        const int height = width * picture.height() / std::max(picture.width(), 1);
        painter.drawPixmap(QRect(kMargin, text.position(), width, height), picture);
        text.space(height + 60);
        paintParts(painter, shown, zone, text.position());
    }
    return writeWhole(path, [&](QIODevice& file) -> Status {
        return file.write(content) == content.size() ? Status() : fail(ErrorCode::FileUnwritable);
    });
}

}  // namespace smarter
