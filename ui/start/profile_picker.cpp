// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/profile_picker.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPainter>

#include "ui/widgets/card.h"

namespace smarter {

namespace {
constexpr int kListHeight = 132;
}

/// The list, with a word about itself while it is empty.
class ProfilePicker::Chosen final : public QListWidget {
public:
    explicit Chosen(const ThemeController& theme) : theme_(theme) {
        setSelectionMode(QAbstractItemView::ExtendedSelection);
        setFrameShape(QFrame::NoFrame);
        setTextElideMode(Qt::ElideMiddle);
        viewport()->setAutoFillBackground(false);
    }
    QSize sizeHint() const override { return {256, kListHeight - 2 * space::kSmall}; }

protected:
    void paintEvent(QPaintEvent* event) override {
        QListWidget::paintEvent(event);
        if (count() == 0) {
            QPainter painter(viewport());
            painter.setFont(theme_.font(TextRole::Secondary));
            painter.setPen(theme_.tokens().muted);
            painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing is chosen. Files and folders may be dropped here."));
        }
    }

private:
    const ThemeController& theme_;
};

QWidget* ProfilePicker::makeChosen(const ThemeController& theme) {
    list_->setAccessibleName(tr("Chosen load profiles"));
    auto* box = new CardFrame(theme);
    box->setMinimumHeight(kListHeight);
    auto* inside = new QVBoxLayout(box);
    inside->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    inside->addWidget(list_);
    return box;
}

ProfilePicker::ProfilePicker(const ThemeController& theme, QWidget* parent)
    : QWidget(parent), typed_(new QLineEdit), list_(new Chosen(theme)), neighbourhood_(new QLineEdit) {
    auto* addTypedButton = new BusyButton(theme, tr("Add"));
    auto* files = new BusyButton(theme, tr("Choose files…"));
    auto* folder = new BusyButton(theme, tr("Choose a folder…"));
    auto* remove = new BusyButton(theme, tr("Remove"));
    auto* line = new QWidget;
    auto* typedRow = new QHBoxLayout(line);
    typedRow->setContentsMargins(0, 0, 0, 0);
    typedRow->setSpacing(space::kSmall);
    typedRow->addWidget(typed_, 1);
    typedRow->addWidget(addTypedButton);
    line->setFocusProxy(typed_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    buttons->addWidget(files);
    buttons->addWidget(folder);
    buttons->addStretch(1);
    buttons->addWidget(remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    addField(theme, *column, tr("File or folder"), line,
             tr("CSV or XLSX, one file a meter: date and time, then kW, one row a minute. A folder counts with all its files."));
    column->addWidget(makeChosen(theme), 1);
    column->addLayout(buttons);
    neighbourhood_->setText(tr("Neighbourhood 1"));
    addField(theme, *column, tr("Neighbourhood"), neighbourhood_, tr("Whose load these meters add up to."));
    setAcceptDrops(true);
    remove->setEnabled(false);
    connect(list_, &QListWidget::itemSelectionChanged, remove, [this, remove] { remove->setEnabled(!list_->selectedItems().isEmpty()); });
    connect(addTypedButton, &QPushButton::clicked, this, &ProfilePicker::addTyped);
    connect(typed_, &QLineEdit::returnPressed, this, &ProfilePicker::addTyped);
    connect(files, &QPushButton::clicked, this, [this] { choose(false); });
    connect(folder, &QPushButton::clicked, this, [this] { choose(true); });
    connect(remove, &QPushButton::clicked, this, &ProfilePicker::removeSelected);
    typed_->setObjectName(QStringLiteral("profilePath"));
    addTypedButton->setObjectName(QStringLiteral("addProfile"));
    list_->setObjectName(QStringLiteral("profiles"));
    remove->setObjectName(QStringLiteral("removeProfile"));
    neighbourhood_->setObjectName(QStringLiteral("neighbourhood"));
}

QStringList ProfilePicker::paths() const {
    QStringList all;
    for (int i = 0; i < list_->count(); ++i) {
        all.append(list_->item(i)->text());
    }
    if (const QString typed = typed_->text().trimmed(); !typed.isEmpty()) {
        all.append(typed);
    }
    return all;
}

void ProfilePicker::add(const QStringList& paths) {
    for (const QString& path : paths) {
        if (list_->findItems(path, Qt::MatchExactly).isEmpty()) {
            list_->addItem(path);
        }
    }
}

void ProfilePicker::addTyped() {
    if (const QString typed = typed_->text().trimmed(); !typed.isEmpty()) {
        add({typed});
        typed_->clear();
    }
}

void ProfilePicker::removeSelected() {
    qDeleteAll(list_->selectedItems());
}

void ProfilePicker::choose(bool folder) {
    auto* dialogue = new QFileDialog(this, folder ? tr("Folder of load profiles") : tr("Load profiles"));
    dialogue->setAttribute(Qt::WA_DeleteOnClose);
    dialogue->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (!folder) {
        dialogue->setNameFilter(tr("Load profiles (*.csv *.xlsx);;All files (*)"));
    }
    connect(dialogue, &QFileDialog::filesSelected, this, &ProfilePicker::add);
    dialogue->open();
}

void ProfilePicker::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void ProfilePicker::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    add(paths);
    event->acceptProposedAction();
}

}  // namespace smarter
