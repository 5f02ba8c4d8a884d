// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_export.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QToolTip>
#include <cmath>
#include <memory>

#include "ui/theme/icon.h"

namespace smarter {

namespace {

constexpr int kPngScale = 2;
constexpr int kIconSize = 16;

QString quoted(const QString& field) {
    const bool plain = !field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n');
    return plain ? field : u'"' + QString(field).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QImage imageOf(QWidget& chart) {
    QImage image(chart.size() * kPngScale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(kPngScale);
    image.fill(chart.palette().color(QPalette::Base));
    chart.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

QByteArray contentOf(QWidget& chart, const ChartTable& table, ChartFile kind) {
    if (kind == ChartFile::Csv) {
        return table.csv();
    }
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    if (kind == ChartFile::Png) {
        imageOf(chart).save(&buffer, "PNG");
        return content;
    }
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(chart.size());
    svg.setViewBox(chart.rect());
    svg.setTitle(chart.accessibleName());
    svg.setDescription(chart.accessibleDescription());
    chart.render(&svg, {}, {}, QWidget::DrawChildren);
    return content;
}

QString suffixOf(ChartFile kind) {
    switch (kind) {
        case ChartFile::Png:
            return QStringLiteral("png");
        case ChartFile::Svg:
            return QStringLiteral("svg");
        case ChartFile::Csv:
            break;
    }
    return QStringLiteral("csv");
}

}  // namespace

QByteArray ChartTable::csv() const {
    const auto line = [](const QStringList& fields) {
        QStringList out;
        for (const QString& field : fields) {
            out.append(quoted(field));
        }
        return out.join(u',').toUtf8() + '\n';
    };
    QByteArray text = line(columns);
    for (const QStringList& row : rows) {
        text += line(row);
    }
    return text;
}

QString ChartTable::tabSeparated() const {
    QString text = columns.join(u'\t');
    for (const QStringList& row : rows) {
        text += u'\n' + row.join(u'\t');
    }
    return text;
}

QString exportText(double value) {
    constexpr int digits = 12;
    return std::isfinite(value) ? QString::number(value, 'g', digits) : QString();
}

Status saveChart(QWidget& chart, const ChartTable& table, ChartFile kind, const QString& path) {
    const QByteArray content = contentOf(chart, table, kind);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(content) == content.size() && file.commit();
    return written ? Status() : fail(ErrorCode::FileUnwritable, path, file.errorString());
}

ExportButton::ExportButton(const ThemeController& theme, const QString& name, QWidget* parent)
    : QToolButton(parent), name_(name) {
    setIcon(themedIcon(theme, Icon::Export));
    setIconSize({kIconSize, kIconSize});
    setToolTip(tr("Copy or save"));
    setAccessibleName(tr("Copy or save: %1", "the name of a chart").arg(name));
    setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(this);
    connect(menu->addAction(tr("Copy")), &QAction::triggered, this, &ExportButton::copy);
    const std::pair<ChartFile, QString> kinds[] = {{ChartFile::Png, tr("Save as picture (PNG)…")},
                                                   {ChartFile::Svg, tr("Save as drawing (SVG)…")},
                                                   {ChartFile::Csv, tr("Save values (CSV)…")}};
    for (const auto& [kind, text] : kinds) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, chosen = kind] { askWhere(chosen); });
    }
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setEnabled(false);
}

void ExportButton::setChart(QWidget& chart, std::function<ChartTable()> table) {
    chart_ = &chart;
    table_ = std::move(table);
    setEnabled(true);
}

void ExportButton::copy() {
    if (!chart_) {
        return;
    }
    auto content = std::make_unique<QMimeData>();
    content->setImageData(imageOf(*chart_));
    content->setText(table_().tabSeparated());
    QGuiApplication::clipboard()->setMimeData(content.release());
    say(tr("Copied"));
    Q_EMIT copied();
}

void ExportButton::askWhere(ChartFile kind) {
    auto* dialogue = new QFileDialog(this, tr("Save"));
    dialogue->setAttribute(Qt::WA_DeleteOnClose);
    dialogue->setAcceptMode(QFileDialog::AcceptSave);
    dialogue->setDefaultSuffix(suffixOf(kind));
    dialogue->selectFile(name_ + u'.' + suffixOf(kind));
    connect(dialogue, &QFileDialog::fileSelected, this, [this, kind](const QString& path) { save(kind, path); });
    dialogue->open();
}

void ExportButton::save(ChartFile kind, const QString& path) {
    if (!chart_) {
        return;
    }
    if (const Status written = saveChart(*chart_, table_(), kind, path); !written) {
        say(tr("%1 cannot be written: %2").arg(path, written.error().detail));
        Q_EMIT failed(written.error());
        return;
    }
    say(tr("Saved as %1").arg(path));
    Q_EMIT saved(path);
}

void ExportButton::say(const QString& text) {
    setAccessibleDescription(text);
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), text, this);
}

}  // namespace smarter
