// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/neighbourhood_card.h"

#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/theme/paint.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/sparkline.h"

namespace smarter {

namespace {

constexpr int kCardWidth = 250;
constexpr int kRowHeight = 92;
constexpr int kPadding = 10;
constexpr int kLine = 22;
constexpr int kSparkline = 24;

QString policyText(const ReleasePolicy& policy) {
    const QString name = policy.name();
    const auto meters = static_cast<int>(policy.minimumMeters);
    if (policy.largestSharePercent != 0) {
        return NeighbourhoodCard::tr("Release rule %1: a value is shown only for %n meters or more, none over %2 % of it.",
                                     nullptr, meters)
            .arg(name)
            .arg(policy.largestSharePercent);
    }
    return name == QLatin1String("custom")
               ? NeighbourhoodCard::tr("Release rule: a value is shown only for %n meters or more.", nullptr, meters)
               : NeighbourhoodCard::tr("Release rule %1: a value is shown only for %n meters or more.", nullptr, meters)
                     .arg(name);
}

}  // namespace

class NeighbourhoodCard::Rows final : public QStyledItemDelegate {
public:
    Rows(NeighbourhoodCard& card, const ThemeController& theme) : QStyledItemDelegate(&card), card_(card), theme_(theme) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, kRowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& tokens = theme_.tokens();
        const NeighbourhoodRow& row = card_.model_->row(index.row());
        const QRectF box = QRectF(option.rect).adjusted(0, 0, 0, -space::kUnit);
        if (option.state.testFlag(QStyle::State_Selected)) {
            paintBox(*painter, box, space::kControlRadius, tokens.accentTint, {});
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            paintBox(*painter, box, space::kControlRadius, tokens.hover(), {});
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && showsFocus(*card_.list_)) {
            paintFocusRing(*painter, box, space::kControlRadius, tokens);
        }
        const QRectF inner = box.adjusted(kPadding, kPadding - 2, -kPadding, -kPadding + 2);
        const QRectF first(inner.left(), inner.top(), inner.width(), kLine);
        const double taken = row.newestKilowatts ? paintLoad(*painter, first, row) : paintWithheld(*painter, first);
        write(*painter, first.adjusted(0, 0, -taken - space::kSmall, 0), theme_.font(TextRole::BodyStrong), tokens.text, row.name);
        write(*painter, first.translated(0, kLine), theme_.font(TextRole::Secondary), tokens.muted, card_.model_->metersText(row));
        const QRectF spark(inner.left(), inner.bottom() - kSparkline, inner.width(), kSparkline);
        paintSparkline(*painter, spark, row.lastDay, row.intervalSeconds, seriesColour(tokens, SeriesRole::Primary));
    }

private:
    static void write(QPainter& painter, const QRectF& box, const QFont& font, const QColor& colour, const QString& text,
                      Qt::Alignment side = Qt::AlignLeft) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(box, static_cast<int>(side | Qt::AlignVCenter),
                         QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width() + 1));
    }

    /// Both return the width they took at the right.
    double paintLoad(QPainter& painter, const QRectF& line, const NeighbourhoodRow& row) const {
        const QFont font = theme_.figures(TextRole::Body);
        const QString text = card_.model_->loadText(row);
        write(painter, line, font, theme_.tokens().text, text, Qt::AlignRight);
        return QFontMetricsF(font).horizontalAdvance(text);
    }
    double paintWithheld(QPainter& painter, const QRectF& line) const {
        const PillText pill{Tone::Caution, NeighbourhoodCard::tr("withheld"), std::nullopt};
        const QSizeF size = pillSize(theme_, pill);
        paintPill(painter, QRectF(line.right() - size.width(), line.center().y() - size.height() / 2, size.width(), size.height()),
                  theme_, pill);
        return size.width();
    }

    NeighbourhoodCard& card_;
    const ThemeController& theme_;
};

NeighbourhoodCard::NeighbourhoodCard(const ThemeController& theme, QWidget* parent)
    : Card(theme, tr("Neighbourhoods"), parent),
      model_(new NeighbourhoodsModel(this)),
      list_(new QListView),
      rule_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)) {
    setFixedWidth(kCardWidth);
    list_->setObjectName(QStringLiteral("neighbourhoods"));
    list_->setAccessibleName(tr("Neighbourhoods"));
    list_->setModel(model_);
    list_->setItemDelegate(new Rows(*this, theme));
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setFrameShape(QFrame::NoFrame);
    followTheme(theme, list_, [this] { list_->viewport()->update(); });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (!filling_ && current.isValid()) {
            Q_EMIT chosen(model_->row(current.row()).name);
        }
    });
    body().addWidget(list_, 1);
    rule_->setObjectName(QStringLiteral("releasePolicy"));
    rule_->setWordWrap(true);
    body().addWidget(rule_);
}

void NeighbourhoodCard::show(const std::vector<NeighbourhoodRow>& rows, const QString& current) {
    filling_ = true;
    model_->setRows(rows);
    if (const int row = model_->rowOf(current); row >= 0 && list_->currentIndex().row() != row) {
        list_->setCurrentIndex(model_->index(row, 0));
    }
    filling_ = false;
}

void NeighbourhoodCard::showPolicy(const std::optional<ReleasePolicy>& policy) {
    rule_->setText(policy ? policyText(*policy) : QString());
}

void NeighbourhoodCard::clear() {
    show({}, {});
    showPolicy({});
}

}  // namespace smarter
