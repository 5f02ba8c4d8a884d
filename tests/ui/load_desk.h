// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>

#include "fresh_site.h"
#include "ui/operator/operator_page.h"
#include "ui/widgets/segmented_control.h"

namespace smarter::test {

inline constexpr const char* kDeskPassword = "three words and a tune";

/// A site whose homes were played, with an account of each role named after it, and the operator's page on it.
class LoadDesk {
public:
    static constexpr const char* kNeighbourhood = "Canal Street";

    /// The order of the page's views.
    enum View { Load, Analysis, Validation };

    explicit LoadDesk(std::unique_ptr<Homes> homes) : homes_(std::move(homes)) {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        auto libraries = crypto::CryptoLibraries::create();
        auto site = homes_->makeSite();
        if (!libraries || !site) {
            qFatal("test set-up: no site");
        }
        libraries_ = std::move(*libraries);
        theme_ = std::make_unique<ThemeController>(*qApp);
        theme_->setChoice(ThemeController::Choice::Light);
        theme_->setReducedMotion(true);
        session_ = std::make_unique<SiteSession>(std::move(*site));
        const auto added = awaited(session_->mdms().call([](Mdms& mdms) -> Status {
            Operators& operators = mdms.operators();
            for (const Role role : {Role::Operator, Role::Administrator}) {
                const auto one = operators.add(*operators.siteOwner(), roleName(role), role, secret(kDeskPassword));
                if (!one) {
                    return passOn(one);
                }
            }
            return {};
        }));
        QSignalSpy playing(session_.get(), &SiteSession::playingChanged);
        session_->play({homes_->request()});
        if (!added || !QTest::qWaitFor([&] { return playing.count() == 2; }, kPatience)) {
            qFatal("test set-up: the homes were not played");
        }
    }

    /// A new page, with somebody of the role signed in.
    OperatorPage& signIn(Role role) {
        page_ = std::make_unique<OperatorPage>(*session_, *theme_);
        page_->resize(1240, 844);
        page_->show();
        auto* button = child<QAbstractButton>(*page_, "signIn");
        [[maybe_unused]] const bool offered = QTest::qWaitFor([&] { return button->isVisible(); }, kPatience);
        QTest::keyClicks(child<QLineEdit>(*page_, "operatorName"), roleName(role));
        QTest::keyClicks(child<QLineEdit>(*page_, "operatorPassword"), s(kDeskPassword));
        QTest::mouseClick(button, Qt::LeftButton);
        [[maybe_unused]] const bool entered = QTest::qWaitFor([&] { return page_->isSignedIn(); }, kPatience);
        return *page_;
    }

    void choose(const char* control, int segment) const {
        const auto segments = child<SegmentedControl>(*page_, control)->findChildren<QRadioButton*>();
        QTest::mouseClick(segments.at(segment), Qt::LeftButton);
    }

    /// Light and dark, where pictures are asked for.
    void picture(const char* name) const {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (folder.isEmpty()) {
            return;
        }
        for (const auto& [scheme, suffix] : {std::pair(ThemeController::Choice::Dark, "-dark.png"),
                                             std::pair(ThemeController::Choice::Light, ".png")}) {
            theme_->setChoice(scheme);
            QCoreApplication::processEvents();
            page_->grab().save(folder + u'/' + s(name) + s(suffix));
        }
    }

    SiteSession& session() { return *session_; }
    const ThemeController& theme() const { return *theme_; }
    LoadStudyPtr study() {
        return awaited(session_->mdms().call([](Mdms& mdms) {
                   return mdms.study(*mdms.operators().siteOwner(), s(kNeighbourhood));
               })).value_or(nullptr);
    }

private:
    std::unique_ptr<Homes> homes_;  ///< with the site's folder
    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<ThemeController> theme_;
    std::unique_ptr<SiteSession> session_;
    std::unique_ptr<OperatorPage> page_;
};

}  // namespace smarter::test
