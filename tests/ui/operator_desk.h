// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPixmap>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>

#include "fresh_site.h"
#include "ui/operator/operator_page.h"
#include "ui/widgets/segmented_control.h"

namespace smarter::test {

inline constexpr const char* kDeskPassword = "three words and a tune";

/// A site with accounts of every role, named after it, and the operator's page on it as a person uses it.
class OperatorDesk {
public:
    /// Plays all of `homes` through the meters first.
    static std::unique_ptr<OperatorDesk> make(const Homes& homes) {
        auto site = homes.makeSite();
        if (!site) {
            return nullptr;
        }
        auto desk = std::make_unique<OperatorDesk>();
        desk->session = std::make_unique<SiteSession>(std::move(*site));
        const auto added = awaited(desk->session->mdms().call([](Mdms& mdms) -> Status {
            for (const Role role : {Role::Operator, Role::Billing, Role::Administrator}) {
                const auto one = mdms.operators().add(*mdms.operators().siteOwner(), roleName(role), role, secret(kDeskPassword));
                if (!one) {
                    return passOn(one);
                }
            }
            return {};
        }));
        QSignalSpy finished(desk->session.get(), &SiteSession::requestFinished);
        desk->session->play({homes.request()});
        return added && QTest::qWaitFor([&] { return finished.count() == 1; }, kPatience) ? std::move(desk) : nullptr;
    }

    /// A fresh page, signed in; false if that fails.
    bool open(Role role, const ThemeController& theme, QSize size = {1240, 844}) {
        page = std::make_unique<OperatorPage>(*session, theme);
        page->resize(size);
        page->show();
        auto* button = child<QAbstractButton>(*page, "signIn");
        if (!QTest::qWaitForWindowExposed(page.get()) || !QTest::qWaitFor([&] { return button->isVisible(); }, kPatience)) {
            return false;
        }
        QTest::keyClicks(child<QLineEdit>(*page, "operatorName"), roleName(role));
        QTest::keyClicks(child<QLineEdit>(*page, "operatorPassword"), s(kDeskPassword));
        QTest::mouseClick(button, Qt::LeftButton);
        return QTest::qWaitFor([&] { return page->isSignedIn(); }, kPatience);
    }

    /// Clicks a segment by its words.
    bool choose(const char* control, const char* segment) const {
        for (QRadioButton* one : child<SegmentedControl>(*page, control)->findChildren<QRadioButton*>()) {
            if (one->text() == s(segment) && one->isEnabled()) {
                QTest::mouseClick(one, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }

    void click(const char* name) const { QTest::mouseClick(child<QAbstractButton>(*page, name), Qt::LeftButton); }

    void clickRow(const char* table, int row) const {
        auto* view = child<QTableView>(*page, table);
        const QModelIndex index = view->model()->index(row, 0);
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    }

    /// Answers the question that is open.
    bool confirm(bool yes = true) const {
        QMessageBox* box = nullptr;
        const bool asked = QTest::qWaitFor([&] { return (box = page->findChild<QMessageBox*>(s("confirmDialogue"))) != nullptr; }, 5'000);
        if (asked) {
            QTest::mouseClick(yes ? box->findChild<QPushButton*>(s("confirmYes")) : box->button(QMessageBox::Cancel), Qt::LeftButton);
        }
        return asked && QTest::qWaitFor([&] { return page->findChild<QMessageBox*>(s("confirmDialogue")) == nullptr; }, 5'000);
    }

    /// Gives the file dialogue that is open a path.
    bool giveFile(const char* dialogue, const QString& path) const {
        QFileDialog* open = nullptr;
        if (!QTest::qWaitFor([&] { return (open = page->findChild<QFileDialog*>(QString::fromLatin1(dialogue))) != nullptr; }, 5'000)) {
            return false;
        }
        Q_EMIT open->fileSelected(path);
        open->close();
        return QTest::qWaitFor([&] { return page->findChild<QFileDialog*>(QString::fromLatin1(dialogue)) == nullptr; }, 5'000);
    }

    /// Into SMARTER_PICTURES, where that is set.
    void picture(const QString& name) const {
        const QString folder = qEnvironmentVariable("SMARTER_PICTURES");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            QCoreApplication::processEvents();
            page->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
        }
    }

    std::unique_ptr<SiteSession> session;
    std::unique_ptr<OperatorPage> page;
};

}  // namespace smarter::test
