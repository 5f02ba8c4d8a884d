// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileDialog>
#include <QRadioButton>
#include <QTcpServer>
#include <cmath>

#include "core/pipeline/migration.h"
#include "tests/support/postgres_server.h"
#include "ui/operator/operator_page.h"
#include "ui/start/address_form.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/time_series_chart.h"
#include "window_desk.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr const char* kPassword = "three words and a tune";
constexpr const char* kPassphrase = "a passphrase of the test";
constexpr int kHomes = 9;
constexpr int kDays = 3;
constexpr std::uint32_t kPartitions = 2;

struct Street {
    const char* name;
    int firstHome;
    int lastHome;
};
/// The last is too small for its sums to be released.
constexpr std::array kStreets{Street{"Canal Street", 1, 4}, Street{"Market Square", 5, 8}, Street{"Mill Lane", 9, 9}};

std::vector<IngestRequest> requestsOf(const Homes& homes) {
    std::vector<IngestRequest> requests;
    for (const Street& street : kStreets) {
        IngestRequest request;
        request.neighbourhood = s(street.name);
        for (int home = street.firstHome; home <= street.lastHome; ++home) {
            request.paths.append(homes.file(home));
        }
        requests.push_back(request);
    }
    return requests;
}

void copyFolder(const QString& from, const QString& to, const QStringList& names) {
    QVERIFY(QDir().mkpath(to));
    for (const QString& name : names) {
        QVERIFY2(QFile::copy(from + u'/' + name, to + u'/' + name), qPrintable(name));
    }
}

QStringList cellsOf(const QAbstractItemModel& model) {
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            cells.append(model.index(row, column).data().toString());
        }
    }
    return cells;
}

}  // namespace

/// The whole program on a site whose MDMS is on a real PostgreSQL server: made in a folder, looked at there, moved, and
/// looked at again with nothing but what an operator's machine holds.
class TestEngineDesktop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        server_ = std::make_unique<PostgresServer>();
        desk_ = std::make_unique<WindowDesk>(kHomes, kDays);
        QVERIFY(desk_->isValid());
        addAccounts();
        QVERIFY(desk_->openWindow() && desk_->openSite());
        QVERIFY(desk_->visibleText().contains(s("PES monitor")));
        play(requestsOf(desk_->homes()));
        signIn(Role::Operator);
        EVENTUALLY(shownEnergy().value > 0);
        load_ = shownEnergy();
        signOut();
        signIn(Role::Billing);
        bills_ = shownBills();
        QVERIFY(bills_.size() >= kHomes);
        closeSite();
        const QString folder = desk_->homes().path("site");
        copyFolder(folder, desk_->homes().path("twin"),
                   QDir(folder).entryList({s("*.db"), s("*.audit-head"), s("site.json")}, QDir::Files | QDir::Hidden));
        move(folder);
        copyFolder(server_->keysFolder(), keys(), {s("site.json"), s("mdms.key"), s("ca.pem"), s("pgpass")});
    }

    void cleanupTestCase() {
        desk_.reset();
        server_.reset();
    }

    // In the order of a day at the desktop; each goes on where the one before ended.

    void addressThatIsNoneIsToldBeforeAnybodyIsAsked() {
        desk_->click("openOnServers");
        for (const char* wrong : {"", "/home/me/site", "postgresql://me:secret@127.0.0.1/smarter?keys=/tmp", "postgresql://127.0.0.1"}) {
            typeAddress(s(wrong));
            desk_->click("openAddress");
            QVERIFY(said().contains(s("postgresql://host:port/database?keys=folder")));
        }
        typeAddress(s("postgresql://127.0.0.1:5432/smarter"));
        desk_->click("openAddress");
        QVERIFY(said().contains(s("Choose the folder of the keys")));
        QVERIFY(desk_->window().desktop() == nullptr);
    }

    void chosenFolderGoesIntoTheAddress() {
        typeAddress(s("postgresql://127.0.0.1:5432/smarter?keys=/old"));
        desk_->click("chooseKeys");
        QFileDialog* dialogue = nullptr;
        EVENTUALLY((dialogue = desk_->window().findChild<QFileDialog*>(s("keysDialogue"))) != nullptr);
        Q_EMIT dialogue->fileSelected(s("/home/me/my keys & more"));
        dialogue->close();
        const auto engines = SiteEngines::parse(desk_->field("address").text());
        QVERIFY(engines);
        QCOMPARE(engines->folder(), s("/home/me/my keys & more"));
        QCOMPARE(AddressForm::withKeys(s("nonsense"), s("/keys")), s("nonsense"));
    }

    void foldersThatLackAKeyOrHaveAnothersAreTold() {
        const QString bad = desk_->homes().path("bad");
        refusedFor(urlWith(bad), {ErrorCode::SiteNotFound, bad});
        copyFolder(keys(), bad, {s("site.json"), s("ca.pem")});
        refusedFor(urlWith(bad), {ErrorCode::KeyFileMissing, bad + s("/mdms.key")});
        QVERIFY(QFile::copy(server_->keysFolder() + s("/release.key"), bad + s("/mdms.key")));
        refusedFor(urlWith(bad), {ErrorCode::StoreRefused, location(bad)});  // no password
        QVERIFY(QFile::copy(keys() + s("/pgpass"), bad + s("/pgpass")));
        refusedFor(urlWith(bad), {ErrorCode::DatabaseKeyWrong, location(bad)});
        QVERIFY(RecentSites(settings()).folders().filter(s("postgresql")).isEmpty());
    }

    void serverThatIsAwayIsTold() {
        server_->stop();
        refusedFor(url(), {ErrorCode::StoreAway, location(keys())});
        QVERIFY2(!said().contains(s("passfile")), "only what people know it by");
        server_->start();
    }

    void openingIsGivenUpAtOnce() {
        QTcpServer silent;  // takes the connection, and never says a word
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        typeAddress(s("postgresql://127.0.0.1:%1/smarter?connect_timeout=2&keys=%2").arg(silent.serverPort()).arg(keys()));
        desk_->click("openAddress");
        EVENTUALLY(desk_->find<QAbstractButton>("cancel")->isVisible());
        EVENTUALLY(silent.hasPendingConnections());
        desk_->click("cancel");
        QCOMPARE(said(), s("Stopped. Nothing was opened."));
        QVERIFY(!desk_->window().startPage().isBusy());
    }

    void siteIsOpenedByTypingItsAddress() {
        typeAddress(url());
        picture("open-on-servers");
        desk_->click("openAddress");
        EVENTUALLY(desk_->window().desktop() != nullptr);
        QVERIFY(!desk_->session().runsStations());
        QCOMPARE(RecentSites(settings()).folders().front(), url());
        EVENTUALLY(desk_->field("operatorName").isVisible());
        QVERIFY(!desk_->page<OperatorPage>("operator").isSignedIn());
    }

    void onlyWhatTheMdmsHasIsOffered() {
        const QString all = desk_->visibleText();
        for (const char* elsewhere : {"PES monitor", "Customer", "Before & after", "Pipeline", "sealed at rest"}) {
            QVERIFY2(!all.contains(s(elsewhere)), elsewhere);
        }
        for (const char* action : {"addProfiles", "activation", "showRowIssues", "pause"}) {
            QVERIFY2(desk_->find<QAction>(action) == nullptr, action);
        }
        const auto* elsewhere = desk_->find<QAction>("elsewhere");
        QVERIFY(elsewhere != nullptr && !elsewhere->isEnabled() && elsewhere->text().contains(s("other machines")));
    }

    void operatorSeesTheLoadOfTheFolder() {
        signIn(Role::Operator);
        EVENTUALLY_COMPARE(shownEnergy(), load_);
        QCOMPARE(load_, generated(desk_->homes()));
        picture("operator-on-engines");
        signOut();
    }

    void billsAreThoseOfTheFolder() {
        signIn(Role::Billing);
        EVENTUALLY_COMPARE(shownBills(), bills_);
        signOut();
    }

    void newAggregatesAppearByThemselves() {
        signIn(Role::Operator);
        EVENTUALLY_COMPARE(shownEnergy(), load_);
        oneDayMoreArrives();
        EVENTUALLY_COMPARE(shownEnergy(), load_);
    }

    void lostServerIsToldAndWhatIsShownStays() {
        server_->kill9();
        EVENTUALLY(outage().isVisible());
        QVERIFY(outage().text().contains(s("cannot be reached")));
        QCOMPARE(shownEnergy(), load_);
        QVERIFY(desk_->page<OperatorPage>("operator").isSignedIn());
        QVERIFY(desk_->find<TimeSeriesChart>("loadChart")->isVisible());
        picture("server-away");
    }

    void serverThatIsBackGoesOn() {
        server_->start();
        EVENTUALLY(!outage().isVisible());
        QVERIFY(desk_->page<OperatorPage>("operator").isSignedIn());
        oneDayMoreArrives();
        EVENTUALLY_COMPARE(shownEnergy(), load_);
        closeSite();
    }

    void siteIsOpenedAgainFromTheList() {
        auto* recent = desk_->find<QAbstractButton>("recent");
        QCOMPARE(recent->toolTip(), url());
        QVERIFY(recent->text().startsWith(s("postgresql://")));
        server_->stop();
        desk_->click("recent");
        EVENTUALLY_COMPARE(said(), errorText({ErrorCode::StoreAway, location(keys())}));
        QCOMPARE(RecentSites(settings()).folders().front(), url());
        server_->start();
        desk_->click("openAddress");
        EVENTUALLY(desk_->window().desktop() != nullptr);
        EVENTUALLY(desk_->field("operatorName").isVisible());
        closeSite();
    }

private:
    QString keys() const { return desk_->homes().path("keys"); }
    QString urlWith(const QString& folder) const {
        return s("postgresql://127.0.0.1:%1/smarter?keys=%2").arg(server_->port()).arg(folder);
    }
    QString url() const { return urlWith(keys()); }
    QString location(const QString& folder) const { return SiteEngines::parse(urlWith(folder))->location(TrustDomain::Mdms); }
    QSettings& settings() { return desk_->preferences().settings(); }
    QString said() const {
        const auto* message = desk_->find<InlineMessage>("addressMessage");
        return message->isVisible() ? message->text() : QString();
    }
    InlineMessage& outage() const { return *desk_->find<InlineMessage>("outage"); }

    void typeAddress(const QString& address) {
        desk_->field("address").clear();
        QTest::keyClicks(&desk_->field("address"), address);
    }

    void refusedFor(const QString& address, const Error& error) {
        typeAddress(address);
        desk_->click("openAddress");
        EVENTUALLY(!desk_->window().startPage().isBusy());
        EVENTUALLY_COMPARE(said(), errorText(error));
        QVERIFY(desk_->window().desktop() == nullptr);
    }

    void addAccounts() {
        const SecretBytes passphrase = secret(kPassphrase);
        const auto site = Site::open(desk_->homes().path("site"), &passphrase);
        QVERIFY(site);
        const SystemClock clock;
        const auto mdms = openMdms(**site, clock);
        QVERIFY(mdms);
        Operators& operators = (*mdms)->operators();
        for (const Role role : {Role::Administrator, Role::Operator, Role::Billing}) {
            QVERIFY(operators.add(*operators.siteOwner(), roleName(role), role, secret(kPassword)));
        }
    }

    void play(const std::vector<IngestRequest>& requests) {
        QSignalSpy playing(&desk_->session(), &SiteSession::playingChanged);
        desk_->session().play(requests);
        EVENTUALLY(playing.size() == 2);
    }

    void signIn(Role role) {
        EVENTUALLY(desk_->field("operatorName").isVisible());
        desk_->field("operatorName").setText(roleName(role));
        desk_->type("operatorPassword", kPassword);
        desk_->click("signIn");
        EVENTUALLY(desk_->page<OperatorPage>("operator").isSignedIn());
    }

    void signOut() {
        desk_->click("signOut");
        EVENTUALLY(!desk_->page<OperatorPage>("operator").isSignedIn());
    }

    void view(const char* name) {
        for (QRadioButton* one : desk_->find<SegmentedControl>("views")->findChildren<QRadioButton*>()) {
            if (one->text() == s(name)) {
                QTest::mouseClick(one, Qt::LeftButton);
            }
        }
    }

    Joules shownEnergy() const {
        Joules sum;
        for (const ChartSeries& series : desk_->find<TimeSeriesChart>("loadChart")->series()) {
            for (const ChartPoint& point : series.role == SeriesRole::Primary ? series.points : std::vector<ChartPoint>()) {
                sum += Joules{std::llround(point.value * 1000 * static_cast<double>(series.intervalSeconds))};
            }
        }
        return sum;
    }

    QStringList shownBills() {
        view("Billing");
        auto* table = desk_->find<TableView>("bills");
        [[maybe_unused]] const bool there = QTest::qWaitFor([&] { return table->model()->rowCount() == kHomes; }, kPatience);
        return cellsOf(*table->model());
    }

    /// What the first street's files say of their newest day.
    static Joules generated(const Homes& homes) {
        Joules sum;
        for (int home = kStreets[0].firstHome; home <= kStreets[0].lastHome; ++home) {
            const auto rows = homes.rows(home);
            sum += sumOf(rows, localDay(rows.back().start, Homes::zone()));
        }
        return sum;
    }

    void closeSite() {
        QSignalSpy closed(&desk_->window(), &MainWindow::siteClosed);
        desk_->choose("closeSite");
        EVENTUALLY(!closed.isEmpty());
    }

    void move(const QString& folder) {
        const SecretBytes passphrase = secret(kPassphrase);
        const auto engines = SiteEngines::parse(server_->siteUrl());
        QVERIFY(engines);
        const auto site = Site::openToMove(folder, &passphrase, *engines);
        QVERIFY(site);
        const Status moved = migrate(**site, *engines, kPartitions);
        QVERIFY2(moved, moved ? "" : qPrintable(errorText(moved.error()) + moved.error().detail));
    }

    /// The site in the folder as it was before the move goes on for a day; what its MDMS has got of it, as it came.
    std::vector<Bytes> aggregatesOfTwin(const Homes& more) {
        const SecretBytes passphrase = secret(kPassphrase);
        auto site = Site::open(desk_->homes().path("twin"), &passphrase);
        if (!site) {
            return {};
        }
        SiteSession twin(std::move(*site));
        const auto before = awaited(twin.mdms().call([](Mdms& mdms) { return mdms.newestSequence(); }));
        QSignalSpy playing(&twin, &SiteSession::playingChanged);
        twin.play(requestsOf(more));
        [[maybe_unused]] const bool played = QTest::qWaitFor([&] { return playing.size() == 2; }, kPatience);
        return awaited(twin.mdms().call([seen = before.value_or(0)](Mdms& mdms) {
                   return mdms.database().all(s("SELECT sealed FROM aggregate WHERE sequence > ? ORDER BY sequence"),
                                              {number(static_cast<std::int64_t>(seen))},
                                              [](const Statement& row) { return row.bytes(0); });
               }))
            .value_or(std::vector<Bytes>());
    }

    /// At the MDMS, and into `load_`.
    void oneDayMoreArrives() {
        const Homes more(kHomes, 1, nextDay_);
        QVERIFY(more.isValid());
        QVERIFY(generated(more) != load_);
        load_ = generated(more);
        nextDay_ = nextDay_.addDays(1);
        receive(aggregatesOfTwin(more));
    }

    /// As the role of the MDMS does, on another machine.
    void receive(const std::vector<Bytes>& aggregates) {
        QVERIFY(!aggregates.empty());
        const auto site = Site::open(server_->siteUrl(), nullptr);
        QVERIFY(site);
        const SystemClock clock;
        const auto mdms = openMdms(**site, clock);
        QVERIFY(mdms);
        for (const Bytes& one : aggregates) {
            const auto receipt = (*mdms)->receive(ByteView(one));
            QVERIFY(receipt && *receipt == Receipt::Stored);
        }
    }

    void picture(const char* name) {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (folder.isEmpty()) {
            return;
        }
        QVERIFY(QDir().mkpath(folder));
        for (const auto& [scheme, suffix] : {std::pair(ThemeController::Choice::Dark, "-dark.png"),
                                             std::pair(ThemeController::Choice::Light, ".png")}) {
            desk_->theme().setChoice(scheme);
            QCoreApplication::processEvents();
            QVERIFY(desk_->window().grab().save(folder + u'/' + s(name) + s(suffix)));
        }
    }

    std::unique_ptr<PostgresServer> server_;
    std::unique_ptr<WindowDesk> desk_;
    QDate nextDay_ = QDate(2016, 1, 4).addDays(kDays);
    Joules load_;  ///< of the first street's newest day
    QStringList bills_;
};

QTEST_MAIN(TestEngineDesktop)
#include "test_engine_desktop.moc"
