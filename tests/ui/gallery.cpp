// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <QDir>
#include <QStandardItemModel>
#include <cmath>
#include <random>
#include <string_view>

#include "gallery_parts.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_figure.h"

namespace smarter::gallery {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

std::vector<ChartPoint> wavy(qint64 start, qint64 end, qint64 step, double base, double swing,
                             unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> noise(-0.15, 0.15);
    std::vector<ChartPoint> points;
    for (qint64 t = start; t < end; t += step) {
        const double hour = static_cast<double>((t - kMidnight) % kDay) / 3600;
        const double evening =
            std::exp(-std::pow((hour - 18.5) / 3, 2)) + 0.6 * std::exp(-std::pow((hour - 8) / 2, 2));
        points.push_back({t, base + swing * evening + base * noise(random)});
    }
    return points;
}

QWidget* column(QBoxLayout*& layout) {
    auto* page = new QWidget;
    layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::kPageMargin, 20, space::kPageMargin, 20);
    layout->setSpacing(space::kGap);
    return page;
}

QHBoxLayout* row() {
    auto* layout = new QHBoxLayout;
    layout->setSpacing(space::kGap);
    return layout;
}

QLayout* figures(const ThemeController& theme, const std::vector<std::array<const char*, 4>>& values) {
    auto* line = new TileLayout(120);
    line->setSpacing(space::kGap);
    for (const auto& [label, value, unit, context] : values) {
        auto* figure = new KeyFigure(theme, s(label));
        figure->setValue(s(value), s(unit), s(context));
        line->addWidget(figure);
    }
    return line;
}
TableView* table(const ThemeController& theme, const QStringList& header,
                 const std::vector<QStringList>& rows, const QSet<int>& numeric) {
    auto* view = new TableView(theme);
    auto* model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels(header);
    for (const QStringList& texts : rows) {
        QList<QStandardItem*> items;
        for (const QString& text : texts) {
            items.append(new QStandardItem(text));
        }
        model->appendRow(items);
    }
    view->setModel(model);
    view->setNumericColumns(numeric);
    view->setFitsRows(true);
    return view;
}

namespace {

void save(Shell& shell, const QString& file) {
    QCoreApplication::processEvents();
    shell.grab().save(file);
}

}  // namespace

std::unique_ptr<Shell> makeShell(ThemeController& theme, QSettings& settings) {
    auto shell = std::make_unique<Shell>(theme, settings);
    shell->addPage(s("operator"), Icon::Home, s("Operator"), operatorPage(theme));
    shell->addPage(s("pes"), Icon::Pulse, s("PES monitor"), pesPage(theme));
    shell->addPage(s("customer"), Icon::Customer, s("Customer"), customerPage(theme));
    shell->addPage(s("before"), Icon::BeforeAfter, s("Before & after"), beforePage(theme));
    shell->addPage(s("states"), Icon::Pipeline, s("States"), statesPage(theme));
    shell->topBar().setSites({s("Maple Court site"), s("Harbour site")}, s("Maple Court site"));
    shell->topBar().setClock(s("07 Jan 2016 18:42 · ×60"), true);
    shell->topBar().setThroughput(s("412,300 readings/s"));
    shell->topBar().setSealed(true, s("sealed at rest"));
    shell->setIdentity(s("Signed in as"), s("operator"), s("Load · no household detail"));
    return shell;
}

bool savePictures(ThemeController& theme, QSettings& settings, const QString& folder) {
    if (!QDir().mkpath(folder)) {
        return false;
    }
    const auto choice = theme.choice();
    const auto shell = makeShell(theme, settings);
    for (const auto scheme : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
        theme.setChoice(scheme);
        const QString suffix = scheme == ThemeController::Choice::Dark ? s("-dark.png") : s(".png");
        shell->resize(1440, 900);
        shell->show();
        for (const char* page : {"operator", "pes", "customer", "before", "states"}) {
            shell->resize(1440, page == std::string_view("states") ? 1300 : 900);
            shell->showPage(s(page));
            save(*shell, folder + s("/") + s(page) + suffix);
        }
        shell->toast().announce(Tone::Good, s("Bill exported"), s("december.pdf is in your documents."),
                                s("Open"));
        shell->resize(1024, 700);
        shell->showPage(s("operator"));
        save(*shell, folder + s("/operator-1024") + suffix);
        shell->toast().clear();
    }
    theme.setChoice(choice);
    return true;
}

}  // namespace smarter::gallery