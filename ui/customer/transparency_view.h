// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QTimeZone>
#include <QWidget>
#include <vector>

#include "core/customer/consent.h"
#include "core/messages/release_policy.h"
#include "ui/widgets/card.h"

namespace smarter {

/// What is collected about a home, who sees what of it and for how long, and what its customer may allow beyond that.
class TransparencyView : public QWidget {
    Q_OBJECT

public:
    TransparencyView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);

    /// For how many months the utility keeps billing totals.
    void setRetention(int months);
    /// Every decision so far, oldest first.
    void setDecisions(const std::vector<ConsentDecision>& decisions);
    void clear() { setDecisions({}); }
    /// Under which rule the utility sees the neighbourhood's sum on this day, and since when.
    void showRule(const ReleasePolicies& policies, QDate day);

Q_SIGNALS:
    void decided(smarter::Consent purpose, bool given);

private:
    QWidget* makeTable();
    QWidget* makeChoices();

    struct Choice {
        Consent purpose;
        QCheckBox* box;
        Label* since;
    };

    const ThemeController& theme_;
    QTimeZone zone_;
    Label* howLong_ = nullptr;
    std::vector<Choice> choices_;
    Label* rule_;
};

}  // namespace smarter
