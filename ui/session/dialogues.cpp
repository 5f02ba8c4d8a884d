// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/dialogues.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace smarter {

void askWhereToSave(QWidget* parent, const QString& title, const QString& name, const TakePath& take) {
    auto* dialogue = new QFileDialog(parent, title);
    dialogue->setObjectName(QStringLiteral("saveDialogue"));
    dialogue->setAttribute(Qt::WA_DeleteOnClose);
    dialogue->setAcceptMode(QFileDialog::AcceptSave);
    dialogue->setDefaultSuffix(QFileInfo(name).suffix());
    dialogue->selectFile(name);
    QObject::connect(dialogue, &QFileDialog::fileSelected, parent, take);
    dialogue->open();
}

void askWhichFile(QWidget* parent, const QString& title, const QString& filter, const TakePath& take) {
    auto* dialogue = new QFileDialog(parent, title, QString(), filter);
    dialogue->setObjectName(QStringLiteral("openDialogue"));
    dialogue->setAttribute(Qt::WA_DeleteOnClose);
    dialogue->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialogue, &QFileDialog::fileSelected, parent, take);
    dialogue->open();
}

void confirm(QWidget* parent, const Question& question, const std::function<void()>& go) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, {}, question.what, QMessageBox::NoButton, parent);
    box->setObjectName(QStringLiteral("confirmDialogue"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.follows);
    auto* yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("confirmYes"));
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(yes, &QPushButton::clicked, parent, go);
    box->open();
}

void closeDialogues(QWidget* parent) {
    for (QDialog* dialogue : parent->findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly)) {
        dialogue->close();
    }
}

}  // namespace smarter
