// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QCompleter>
#include <QDir>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "fresh_site.h"
#include "ui/start/start_page.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/segmented_control.h"

using namespace smarter;
using namespace smarter::test;

namespace {
constexpr const char* kAdministratorPassword = "nobody guesses this one";
constexpr const char* kPassphrase = "a passphrase of the test";
}

class TestStartPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto libraries = crypto::CryptoLibraries::create();
        QVERIFY(libraries);
        libraries_ = std::move(*libraries);
        theme_ = std::make_unique<ThemeController>(*qApp);
        theme_->setChoice(ThemeController::Choice::Light);
        theme_->setReducedMotion(true);
        language_ = std::make_unique<LanguageController>();
        homes_ = std::make_unique<Homes>(2, 1);
        QVERIFY(homes_->isValid());
    }

    void cleanupTestCase() {
        language_.reset();
        theme_.reset();
        libraries_.reset();
    }

    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        settings_ = std::make_unique<QSettings>(path("settings.ini"), QSettings::IniFormat);
        preferences_ = std::make_unique<Preferences>(*theme_, *language_, *settings_);
        makePage();
    }

    void cleanup() {
        opened_.reset();
        page_.reset();
        preferences_.reset();
    }

    void siteIsCreatedFromTwoFilesByClicks() {
        fillForm();
        click("create");
        EVENTUALLY(opened_ != nullptr);
        const SiteOptions& options = opened_->site->options();
        QCOMPARE(options.name, s("My street"));
        QCOMPARE(options.timeZone, s("Europe/Amsterdam"));
        QCOMPARE(options.keyBits, 2048);
        QCOMPARE(options.policyWhenMade.minimumMeters, 2u);
        QCOMPARE(opened_->play.size(), std::size_t{1});
        QCOMPARE(opened_->play.front().paths, QStringList({homes_->file(1), homes_->file(2)}));
        QCOMPARE(opened_->play.front().neighbourhood, s("Canal Street"));
        QVERIFY(field("createPassphrase").text().isEmpty());
        QVERIFY(field("createAdministratorPassword").text().isEmpty());
        administratorSignsIn();
        playEverything();
    }

    void mistakesInTheFormAreToldAtOnce() {
        click("createSite");
        click("create");
        QVERIFY(said("createMessage").contains(s("folder")));
        field("createFolder").setText(path("site"));
        type("createPassphrase", "short");
        click("create");
        QVERIFY(said("createMessage").contains(s("too short")));
        type("createPassphrase", " no longer");
        type("createRepeat", "short no longe");
        click("create");
        QVERIFY(said("createMessage").contains(s("not alike")));
        field("createRepeat").setText(s("short no longer"));
        type("createAdministrator", "ada");
        type("createAdministratorPassword", "fourteen chars");
        click("create");
        QCOMPARE(said("createMessage"), errorText({ErrorCode::PasswordTooShort}));
        type("createAdministratorPassword", " and more");
        type("createAdministratorRepeat", "fourteen chars and mine");
        click("create");
        QVERIFY(said("createMessage").contains(s("administrator's two passwords")));
        QVERIFY(!QDir(path("site")).exists());
    }

    void refusedCreationKeepsWhatWasEntered() {
        fillForm();
        type("profilePath", "/nowhere/home-99.csv");
        click("create");
        EVENTUALLY(!said("createMessage").isEmpty());
        QCOMPARE(said("createMessage"), errorText({ErrorCode::FileNotFound, s("/nowhere/home-99.csv")}));
        QCOMPARE(field("createPassphrase").text(), s(kPassphrase));
        QCOMPARE(field("createFolder").text(), path("site"));
        QCOMPARE(child<QListWidget>(*page_, "profiles")->count(), 2);
        QVERIFY(!Site::exists(path("site")));
        field("profilePath").clear();
        field("createZone").setText(s("Europe/Nowhere"));
        click("create");
        EVENTUALLY_COMPARE(said("createMessage"), errorText({ErrorCode::TimeZoneUnknown, s("Europe/Nowhere")}));
        QVERIFY(!Site::exists(path("site")));
    }

    void timeZoneIsFoundByAPartOfItsName() {
        click("createSite");
        field("createZone").clear();
        type("createZone", "amsterd");
        const auto* search = field("createZone").completer();
        QCOMPARE(search->completionCount(), 1);
        QCOMPARE(search->currentCompletion(), s("Europe/Amsterdam"));
    }

    void weakKeyIsLabelledAsBelowGuidance() {
        click("createSite");
        const auto hints = [&] {
            QStringList texts;
            for (const auto* label : page_->findChildren<QLabel*>()) {
                texts.append(label->isHidden() ? QString() : label->text());
            }
            return texts.join(u'\n');
        };
        QVERIFY(!hints().contains(s("Below today's guidance")));
        choose("createKeySize", 1);
        QVERIFY(hints().contains(s("Below today's guidance")));
    }

    void siteIsOpenedWithItsPassphraseAndRemembered() {
        QVERIFY(homes_->makeSite());
        field("openFolder").setText(homes_->path("site"));
        QVERIFY(field("openPassphrase").isHidden() || !field("openPassphrase").isVisible());
        click("open");
        EVENTUALLY(field("openPassphrase").isVisible());
        type("openPassphrase", "not the passphrase");
        click("open");
        EVENTUALLY_COMPARE(said("openMessage"), errorText({ErrorCode::PassphraseWrong}));
        type("openPassphrase", kPassphrase);
        click("open");
        EVENTUALLY(opened_ != nullptr);
        QCOMPARE(RecentSites(*settings_).folders(), QStringList(homes_->path("site")));
        settings_->sync();
        QFile kept(settings_->fileName());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("passphrase"));
        opened_.reset();
        makePage();
        QVERIFY(button("recent").text().contains(homes_->path("site")));
        click("recent");
        EVENTUALLY(field("openPassphrase").isVisible());
    }

    void folderWithoutASiteIsToldAndForgotten() {
        RecentSites(*settings_).add(path("gone"));
        makePage();
        click("recent");
        EVENTUALLY_COMPARE(said("openMessage"), errorText({ErrorCode::SiteNotFound, path("gone")}));
        QVERIFY(RecentSites(*settings_).folders().isEmpty());
    }

    void demonstrationIsCancelledAndLeavesNoSite() {
        click("startDemo");
        EVENTUALLY(button("cancel").isVisible());
        click("cancel");
        EVENTUALLY(!said("startMessage").isEmpty());
        QVERIFY(opened_ == nullptr);
        QVERIFY(!DemoSite(path("demo")).exists());
        QCOMPARE(button("startDemo").text(), s("Start the demonstration"));
    }

    void interruptedDemonstrationStartsOver() {
        // As a kill in the middle leaves it: homes, a passphrase and a half-made site.
        QVERIFY(QDir().mkpath(path("demo/profiles/maple-court")) && QDir().mkpath(path("demo/site.new/rest")));
        QFile passphrase(path("demo/passphrase.txt"));
        QVERIFY(passphrase.open(QIODevice::WriteOnly) && passphrase.write("of the last attempt\n") > 0);
        passphrase.close();
        click("startDemo");
        EVENTUALLY(opened_ != nullptr || !said("startMessage").isEmpty());
        QVERIFY2(opened_ != nullptr, qPrintable(said("startMessage")));
        QVERIFY(opened_->made && opened_->made->operatorPassword.size() >= 15);
        QVERIFY(opened_->made->billingPassword.size() >= 15 && opened_->made->administratorPassword.size() >= 15);
        QVERIFY(!equalInConstantTime(opened_->made->billingPassword.view(), opened_->made->operatorPassword.view()));
        QCOMPARE(opened_->made->administratorName, s("administrator"));
        QVERIFY(!QDir(path("demo/site.new")).exists());
        QCOMPARE(button("startDemo").text(), s("Open the demonstration"));
        opened_.reset();
        click("startDemo");
        EVENTUALLY(opened_ != nullptr);
        QVERIFY(!opened_->made);  // shown once
    }

    void picturesAreSavedOnRequest() {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("SMARTER_PICTURES names no folder");
        }
        QVERIFY(QDir().mkpath(folder));
        RecentSites(*settings_).add(s("/home/anna/sites/canal-street"));
        makePage();
        for (const auto choice : {ThemeController::Choice::Dark, ThemeController::Choice::Light}) {
            theme_->setChoice(choice);
            const QString end = choice == ThemeController::Choice::Dark ? s("-dark.png") : s(".png");
            QVERIFY(page_->grab().save(folder + s("/start") + end));
            click("createSite");
            QVERIFY(page_->grab().save(folder + s("/create") + end));
            click("createBack");
        }
    }

private:
    QString path(const char* name) const { return folder_->filePath(s(name)); }

    void makePage() {
        page_ = std::make_unique<StartPage>(*preferences_, DemoSite(path("demo")));
        connect(page_.get(), &StartPage::opened, this, [this](const std::shared_ptr<OpenedSite>& site) { opened_ = site; });
        page_->resize(1440, 900);
        page_->show();
        page_->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
    }

    void fillForm() {
        click("createSite");
        field("createFolder").setText(path("site"));
        type("createName", "My street");
        field("createZone").setText(s("Europe/Amsterdam"));
        choose("createPolicy", 3);
        child<QSpinBox>(*page_, "createMinimum")->setValue(2);
        choose("createKeySize", 1);
        type("createPassphrase", kPassphrase);
        type("createRepeat", kPassphrase);
        type("createAdministrator", "Ada");
        type("createAdministratorPassword", kAdministratorPassword);
        type("createAdministratorRepeat", kAdministratorPassword);
        for (const int home : {1, 2}) {
            field("profilePath").setText(homes_->file(home));
            click("addProfile");
        }
        field("neighbourhood").setText(s("Canal Street"));
    }

    void administratorSignsIn() {
        const SystemClock clock;
        const Site& site = *opened_->site;
        const auto mdms = Mdms::open(site.databasePath(TrustDomain::Mdms), *site.databaseKey(TrustDomain::Mdms), clock);
        const auto signedIn = (*mdms)->operators().signIn(s("ada"), secret(kAdministratorPassword));
        QVERIFY(signedIn);
        QCOMPARE((*signedIn)->role(), Role::Administrator);
    }

    /// What the page hands over makes a session that plays the files to the joule.
    void playEverything() {
        SiteSession session(std::move(opened_->site));
        QSignalSpy finished(&session, &SiteSession::requestFinished);
        session.play(opened_->play);
        QVERIFY(finished.wait(kPatience));
        const Interval always{instantOf(0), Seconds{std::int64_t{1} << 33}};
        const Joules generated = sumOf(homes_->rows(1), always) + sumOf(homes_->rows(2), always);
        QCOMPARE(finished.first().first().value<IngestSummary>().flow.energy, generated);
    }

    QLineEdit& field(const char* name) const { return *child<QLineEdit>(*page_, name); }
    QAbstractButton& button(const char* name) const { return *child<QAbstractButton>(*page_, name); }
    QString said(const char* name) const {
        const auto* message = child<InlineMessage>(*page_, name);
        return message->isHidden() ? QString() : message->text();
    }
    void type(const char* name, const char* what) { QTest::keyClicks(&field(name), s(what)); }
    void click(const char* name) { QTest::mouseClick(&button(name), Qt::LeftButton); }
    void choose(const char* name, int segment) {
        QTest::mouseClick(child<SegmentedControl>(*page_, name)->findChildren<QRadioButton*>()[segment], Qt::LeftButton);
    }

    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<Homes> homes_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<LanguageController> language_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<Preferences> preferences_;
    std::unique_ptr<StartPage> page_;
    std::shared_ptr<OpenedSite> opened_;
};

QTEST_MAIN(TestStartPage)
#include "test_start_page.moc"
