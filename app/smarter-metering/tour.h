// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <expected>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "app/smarter-metering/tour_summary.h"
#include "ui/main_window/main_window.h"

namespace smarter {

/// A visit of every view by script, as a person would go: opens the demonstration, watches it run, signs in as the
/// operator, registers and signs in as a customer, and saves a picture of each view in light and dark.
class Tour {
    Q_DECLARE_TR_FUNCTIONS(Tour)

public:
    /// Pictures go into `folder`.
    Tour(MainWindow& window, ThemeController& theme, const QString& folder);

    /// 0, or 1 after saying on stderr what could not be shown.
    int run();

private:
    /// Or in words what went wrong.
    using Step = std::expected<void, QString>;

    Step visitAll();
    Step openDemo();
    Step watchPes();
    Step watchPipeline();
    Step visitBeforeAfter();
    Step playToTheEnd();
    Step signInOperator(const QString& name, const SecretBytes& password);
    Step visitOperator();
    Step visitAdministrator();
    Step visitCustomer();
    Step registerCustomer(const QString& name, const SecretBytes& password);
    Step useFreshCode(const DemoCredentials& credentials);
    /// Goes on with events until the condition holds.
    Step until(const std::function<bool()>& condition, const QString& what);
    Step shoot(const QString& name);
    /// Once nothing in sight is loading.
    Step shootSettled(const QString& name);
    /// By their place in the page's row of choices.
    Step visitSections(QWidget& page, const std::vector<std::pair<int, QString>>& sections);

    QWidget& page(const char* id);
    template <class Widget>
    Widget& child(QWidget& parent, const char* name);
    void click(QWidget& parent, const char* name);
    void type(QWidget& parent, const char* name, const SecretBytes& text);
    void type(QWidget& parent, const char* name, const QString& text);
    SiteSession& session() { return window_.desktop()->session(); }

    MainWindow& window_;
    ThemeController& theme_;
    QString folder_;
    std::unique_ptr<RunTotals> totals_;
    QString figures_;
    QStringList pictures_;
};

}  // namespace smarter
