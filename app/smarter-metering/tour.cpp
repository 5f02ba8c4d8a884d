// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/smarter-metering/tour.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "core/crypto/random.h"
#include "ui/customer/customer_page.h"
#include "ui/operator/operator_page.h"
#include "ui/privacy/before_after_page.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/time_series_chart.h"

namespace smarter {

namespace {

constexpr QSize kPicture{1440, 900};
constexpr std::chrono::minutes kPatience{10};
constexpr double kWatchedSeconds = 15;
constexpr std::size_t kPasswordBytes = 16;
constexpr std::size_t kNameBytes = 4;
/// The neighbourhood that is too small for the release policy is the demonstration's last.
constexpr int kWithheldRow = 2;
constexpr int kBillingView = 3;
constexpr int kTariffsView = 4;
constexpr int kTariffByTime = 2;
const QString kHomeWithPeopleIn = QStringLiteral("home-17");

SecretBytes bytes(const QByteArray& text) {
    return SecretBytes::copyOf(bytesOf({text.constData(), static_cast<std::size_t>(text.size())}));
}

}  // namespace

Tour::Tour(MainWindow& window, ThemeController& theme, const QString& folder)
    : window_(window), theme_(theme), folder_(QDir(folder).absolutePath()) {
    theme_.setReducedMotion(true);
    window_.resize(kPicture);
}

int Tour::run() {
    const Step done = visitAll();
    if (!done) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(done.error()));
        return 1;
    }
    const QString summary = flowSummary(session(), totals_->total()) + figures_ +
                            tr("pictures:    %1 in %2").arg(pictures_.join(QStringLiteral(", ")), folder_);
    std::fprintf(stdout, "%s\n", qUtf8Printable(summary));
    return 0;
}

Tour::Step Tour::visitAll() {
    if (!QDir().mkpath(folder_)) {
        return std::unexpected(errorText({ErrorCode::FileUnwritable, folder_}));
    }
    return shoot(QStringLiteral("start"))
        .and_then([&] { return openDemo(); })
        .and_then([&] { return watchPes(); })
        .and_then([&] { return watchPipeline(); })
        .and_then([&] { return playToTheEnd(); })
        .and_then([&] { return visitOperator(); })
        .and_then([&] { return visitAdministrator(); })
        .and_then([&] { return visitCustomer(); })
        .and_then([&] { return visitBeforeAfter(); })
        .and_then([&] {
            page("settings");
            return shootSettled(QStringLiteral("settings"));
        });
}

Tour::Step Tour::until(const std::function<bool()>& condition, const QString& what) {
    const QDeadlineTimer deadline(kPatience);
    QTimer wake;  // at the latest when patience is over
    wake.setSingleShot(true);
    wake.start(kPatience);
    while (!condition()) {
        if (deadline.hasExpired()) {
            return std::unexpected(tr("Waited in vain for: %1.").arg(what));
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return {};
}

Tour::Step Tour::shoot(const QString& name) {
    for (const auto choice : {ThemeController::Choice::Dark, ThemeController::Choice::Light}) {
        theme_.setChoice(choice);
        QCoreApplication::processEvents();
        const QString file = name + (choice == ThemeController::Choice::Dark ? QStringLiteral("-dark.png") : QStringLiteral(".png"));
        if (!window_.grab().save(folder_ + QLatin1Char('/') + file)) {
            return std::unexpected(errorText({ErrorCode::FileUnwritable, folder_ + QLatin1Char('/') + file}));
        }
        pictures_.append(file);
    }
    return {};
}

QWidget& Tour::page(const char* id) {
    window_.desktop()->shell().showPage(QString::fromLatin1(id));
    return window_.desktop()->page(QString::fromLatin1(id));
}

template <class Widget>
Widget& Tour::child(QWidget& parent, const char* name) {
    auto* found = parent.findChild<Widget*>(QString::fromLatin1(name));
    if (found == nullptr) {
        qFatal("the tour does not find %s", name);
    }
    return *found;
}

void Tour::click(QWidget& parent, const char* name) {
    child<QAbstractButton>(parent, name).click();
}

void Tour::type(QWidget& parent, const char* name, const SecretBytes& text) {
    type(parent, name, QString::fromUtf8(reinterpret_cast<const char*>(text.view().data()), static_cast<qsizetype>(text.size())));
}

void Tour::type(QWidget& parent, const char* name, const QString& text) {
    child<QLineEdit>(parent, name).setText(text);
}

Tour::Step Tour::openDemo() {
    std::optional<Error> refused;
    QObject::connect(&window_.startPage(), &StartPage::refused, &window_, [&](const Error& error) { refused = error; });
    QObject::connect(&window_, &MainWindow::siteOpened, &window_, [this] { totals_ = std::make_unique<RunTotals>(session()); });
    window_.startPage().startDemo();
    return until([&] { return refused || window_.desktop() != nullptr; }, tr("the demonstration to open")).and_then([&]() -> Step {
        window_.startPage().disconnect(&window_);
        if (refused) {
            return std::unexpected(errorText(*refused));
        }
        // It shows secrets, which belong into no picture.
        window_.desktop()->closeDrawer();
        return {};
    });
}

Tour::Step Tour::watchPes() {
    QWidget& pes = page("pes");
    const auto watched = [&] {
        const SnapshotPtr& now = session().snapshot();
        const bool moved = now && now->encryption.p50 > 0 && !now->history.empty() && now->history.front().secondsAgo > kWatchedSeconds;
        return totals_->failure() || moved || (now && !session().isPlaying());
    };
    return until(watched, tr("the first readings"))
        .and_then([&] {
            return until([&] { return child<StateStack>(pes, "pesState").currentIndex() == 0; }, tr("the PES monitor"));
        })
        .and_then([&] { return shoot(QStringLiteral("pes")); });
}

Tour::Step Tour::watchPipeline() {
    QWidget& pipeline = page("pipeline");
    click(pipeline, "intake");
    auto& decisions = child<TableView>(pipeline, "decisions");
    return until([&] { return totals_->failure() || !session().isPlaying() || decisions.model()->rowCount() > 0; },
                 tr("the first decisions"))
        .and_then([&] { return shoot(QStringLiteral("pipeline")); });
}

Tour::Step Tour::visitBeforeAfter() {
    auto& beforeAfter = static_cast<BeforeAfterPage&>(page("before-after"));
    const auto shows = [&](const QString& home) { return beforeAfter.shown() && (home.isEmpty() || beforeAfter.shown()->homeName == home); };
    auto& homes = child<QComboBox>(beforeAfter, "shownHome");
    return until([&] { return shows({}); }, tr("the comparison of before and after"))
        .and_then([&] {
            homes.setCurrentText(kHomeWithPeopleIn);
            return until([&] { return shows(kHomeWithPeopleIn); }, tr("the comparison of before and after"));
        })
        .and_then([&] { return shoot(QStringLiteral("before-after")); });
}

Tour::Step Tour::playToTheEnd() {
    return until([&] { return !session().isPlaying(); }, tr("the end of the run")).and_then([&]() -> Step {
        return totals_->failure() ? Step(std::unexpected(errorText(*totals_->failure()))) : Step();
    });
}

Tour::Step Tour::signInOperator(const QString& name, const SecretBytes& password) {
    auto& page = static_cast<OperatorPage&>(this->page("operator"));
    type(page, "operatorName", name);
    type(page, "operatorPassword", password);
    click(page, "signIn");
    return until([&] { return page.isSignedIn() || !child<InlineMessage>(page, "signInMessage").isHidden(); },
                 tr("the operator's page"))
        .and_then([&]() -> Step {
            return page.isSignedIn() ? Step() : std::unexpected(child<InlineMessage>(page, "signInMessage").text());
        });
}

Tour::Step Tour::visitOperator() {
    auto& page = static_cast<OperatorPage&>(this->page("operator"));
    auto credentials = session().demo()->credentials();
    if (!credentials) {
        return std::unexpected(errorText(credentials.error()));
    }
    auto& chart = child<TimeSeriesChart>(page, "loadChart");
    const auto loadShown = [&] { return !chart.series().empty() && !chart.series().front().points.empty(); };
    auto& neighbourhoods = child<QAbstractItemView>(page, "neighbourhoods");
    auto& bills = child<TableView>(page, "bills");
    // The role that sees both load and bills.
    return signInOperator(credentials->billingName, credentials->billingPassword)
        .and_then([&] { return until(loadShown, tr("the load")); })
        .and_then([&] {
            figures_ += figureSummary(tr("operator"), page);
            return shoot(QStringLiteral("operator"));
        })
        .and_then([&] {
            neighbourhoods.setCurrentIndex(neighbourhoods.model()->index(kWithheldRow, 0));
            return until([&] { return !loadShown(); }, tr("the withheld neighbourhood"));
        })
        .and_then([&] { return shoot(QStringLiteral("operator-withheld")); })
        .and_then([&] { return visitSections(page, {{1, QStringLiteral("analysis")}, {2, QStringLiteral("validation")}}); })
        .and_then([&] {
            child<SegmentedControl>(page, "views").setCurrent(kBillingView);
            return until([&] { return bills.model() != nullptr && bills.model()->rowCount() > 0; }, tr("the bills"));
        })
        .and_then([&] {
            bills.selectRow(0);
            return shootSettled(QStringLiteral("billing"));
        });
}

Tour::Step Tour::visitAdministrator() {
    auto& page = static_cast<OperatorPage&>(this->page("operator"));
    auto credentials = session().demo()->credentials();
    if (!credentials) {
        return std::unexpected(errorText(credentials.error()));
    }
    page.signOut();
    return signInOperator(credentials->administratorName, credentials->administratorPassword)
        .and_then([&] {
            child<SegmentedControl>(page, "views").setCurrent(kTariffsView);
            auto& tariffs = child<TableView>(page, "tariffs");
            return until([&] { return tariffs.model()->rowCount() > kTariffByTime; }, tr("the tariffs")).and_then([&] {
                tariffs.selectRow(kTariffByTime);
                return shootSettled(QStringLiteral("tariffs"));
            });
        })
        .and_then([&] {
            return visitSections(page, {{5, QStringLiteral("release-rule")}, {6, QStringLiteral("retention")},
                                        {7, QStringLiteral("audit")}, {8, QStringLiteral("accounts")}});
        })
        .and_then([&]() -> Step {
            page.signOut();
            return {};
        });
}

Tour::Step Tour::visitSections(QWidget& page, const std::vector<std::pair<int, QString>>& sections) {
    for (const auto& [index, name] : sections) {
        child<SegmentedControl>(page, "views").setCurrent(index);
        if (const Step shot = shootSettled(name); !shot) {
            return shot;
        }
    }
    return {};
}

Tour::Step Tour::shootSettled(const QString& name) {
    const auto settled = [this] {
        const auto waiting = window_.findChildren<Skeleton*>();
        return std::ranges::none_of(waiting, [](const Skeleton* one) { return one->isVisible(); });
    };
    QCoreApplication::processEvents();
    return until(settled, name).and_then([&] { return shoot(name); });
}

Tour::Step Tour::registerCustomer(const QString& name, const SecretBytes& password) {
    QWidget& page = this->page("customer");
    auto credentials = session().demo()->credentials();
    if (!credentials) {
        return std::unexpected(errorText(credentials.error()));
    }
    auto& message = child<InlineMessage>(page, "registerMessage");
    const auto ask = [&] {
        type(page, "registerName", name);
        type(page, "registerPassword", password);
        type(page, "registerRepeat", password);
        click(page, "register");
        return until([&] { return !message.isHidden(); }, tr("the answer to the registration"));
    };
    type(page, "registerCode", credentials->activationCode);
    return ask()
        .and_then([&]() -> Step {
            // An earlier tour, or the demonstration's owner, has used the code up.
            return message.text() == errorText({ErrorCode::ActivationCodeWrong}) ? useFreshCode(*credentials).and_then(ask) : Step();
        })
        .and_then([&]() -> Step { return message.tone() == Tone::Good ? Step() : std::unexpected(message.text()); });
}

Tour::Step Tour::useFreshCode(const DemoCredentials& credentials) {
    const QString neighbourhood = session().demo()->neighbourhoods().front().name;
    // The answer comes as an event of this thread: a future that finishes elsewhere wakes nobody who waits for events.
    auto code = std::make_shared<std::optional<Result<SecretBytes>>>();
    session()
        .customers()
        .call([neighbourhood, home = credentials.homeName](CustomerDesk& desk) {
            return desk.issueActivationCode(neighbourhood, home);
        })
        .then(&window_, [code](Result<SecretBytes> issued) { *code = std::move(issued); });
    return until([&] { return code->has_value(); }, tr("a new activation code")).and_then([&]() -> Step {
        const Result<SecretBytes>& issued = **code;
        if (!issued) {
            return std::unexpected(errorText(issued.error()));
        }
        type(page("customer"), "registerCode", *issued);
        return {};
    });
}

Tour::Step Tour::visitCustomer() {
    auto& page = static_cast<CustomerPage&>(this->page("customer"));
    const auto random = crypto::randomSecret(kPasswordBytes + kNameBytes);
    if (!random) {
        return std::unexpected(errorText(random.error()));
    }
    const SecretBytes password = bytes(hex(random->view().first(kPasswordBytes)).toLatin1());
    const QString name = QStringLiteral("tour-") + hex(random->view().last(kNameBytes));
    auto& chart = child<TimeSeriesChart>(page, "power");
    auto& message = child<InlineMessage>(page, "signInMessage");
    const auto shown = [&] { return page.isSignedIn() && !chart.series().empty() && !chart.series().front().points.empty(); };
    return shoot(QStringLiteral("customer-signed-out"))
        .and_then([&] { return registerCustomer(name, password); })
        .and_then([&] {
            type(page, "signInPassword", password);
            click(page, "signIn");
            return until([&] { return shown() || !message.isHidden(); }, tr("the customer's page"));
        })
        .and_then([&]() -> Step {
            if (!page.isSignedIn()) {
                return std::unexpected(message.text());
            }
            figures_ += figureSummary(tr("customer"), page);
            return shoot(QStringLiteral("customer"));
        })
        .and_then([&] {
            const std::size_t day = chart.series().front().points.size();
            child<SegmentedControl>(page, "span").setCurrent(static_cast<int>(Span::All));
            return until([&] { return chart.series().front().points.size() > day; }, tr("all of the customer's readings"));
        })
        .and_then([&] { return shoot(QStringLiteral("customer-all")); })
        .and_then([&] {
            return visitSections(page, {{1, QStringLiteral("customer-bills")}, {2, QStringLiteral("customer-collected")},
                                        {3, QStringLiteral("customer-account")}});
        })
        .and_then([&]() -> Step {
            page.signOut();
            return {};
        });
}

}  // namespace smarter
