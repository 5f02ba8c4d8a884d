// SPDX-License-Identifier: GPL-3.0-or-later
// bench_start DEMO   from the start of the process to the operator's first chart, on the demonstration in that folder as
// a site that exists: nothing is played.
#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <cstdio>
#include <ctime>
#include <unistd.h>

#include "core/crypto/init.h"
#include "ui/main_window/main_window.h"
#include "ui/text/error_text.h"
#include "ui/widgets/time_series_chart.h"

using namespace smarter;

namespace {

constexpr int kStartTimeField = 21;  ///< of /proc/self/stat, from 0, in ticks since boot

double millisecondsSinceTheProcessBegan() {
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const double ticks = stat.readAll().split(' ').value(kStartTimeField).toDouble();
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec) -
           1e3 * ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// Tells when what is watched has been painted for the first time after `ready`.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget& watched, std::function<bool()> ready, std::function<void()> seen)
        : QObject(&watched), ready_(std::move(ready)), seen_(std::move(seen)) {
        watched.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && ready_()) {
            watched->removeEventFilter(this);
            seen_();
        }
        return false;
    }

private:
    std::function<bool()> ready_;
    std::function<void()> seen_;
};

QString textOf(const SecretBytes& secret) {
    return QString::fromUtf8(reinterpret_cast<const char*>(secret.view().data()), static_cast<qsizetype>(secret.size()));
}

/// Signs in as soon as the form is there, and ends at the first chart.
void signInAndWait(MainWindow& window, const DemoCredentials& credentials) {
    Page& page = window.desktop()->page(QStringLiteral("operator"));
    auto* button = page.findChild<QAbstractButton*>(QStringLiteral("signIn"));
    new FirstPaint(*button, [] { return true; }, [&page, button, &credentials] {
        std::printf("site open, form shown:  %6.0f ms\n", millisecondsSinceTheProcessBegan());
        page.findChild<QLineEdit*>(QStringLiteral("operatorName"))->setText(credentials.operatorName);
        page.findChild<QLineEdit*>(QStringLiteral("operatorPassword"))->setText(textOf(credentials.operatorPassword));
        QMetaObject::invokeMethod(button, &QAbstractButton::click, Qt::QueuedConnection);
    });
    auto* chart = page.findChild<TimeSeriesChart*>(QStringLiteral("loadChart"));
    new FirstPaint(*chart->viewport(), [chart] { return !chart->series().empty() && !chart->series().front().points.empty(); }, [] {
        std::printf("first chart painted:    %6.0f ms\n", millisecondsSinceTheProcessBegan());
        QApplication::quit();
    });
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const auto libraries = crypto::CryptoLibraries::create();
    const DemoSite demo(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    const auto credentials = demo.credentials();
    auto passphrase = readSecretFile(demo.passphraseFile());
    if (!libraries || !credentials || !passphrase) {
        std::fprintf(stderr, "bench_start DEMO: the folder of a demonstration, as tools/demo leaves it\n");
        return 1;
    }
    const QTemporaryDir own;
    ThemeController theme(application);
    LanguageController language;
    QSettings settings(own.filePath(QStringLiteral("bench.ini")), QSettings::IniFormat);
    Preferences preferences(theme, language, settings);
    MainWindow window(preferences, demo);
    QObject::connect(&window, &MainWindow::siteOpened, &window, [&] { signInAndWait(window, *credentials); });
    QObject::connect(&window.startPage(), &StartPage::refused, &window, [](const Error& error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(errorText(error)));
        QApplication::exit(1);
    });
    window.show();
    window.startPage().openSite(demo.siteFolder(), std::move(*passphrase));
    return QApplication::exec();
}
