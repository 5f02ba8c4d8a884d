// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include "ui/session/site_session.h"
#include "ui/shell/top_bar.h"

namespace smarter {

/// Keeps the top bar's clock and throughput up to date with a session, twice a second at most. The clock pauses the
/// run and lets it go on.
class StatusChips : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    StatusChips(SiteSession& session, TopBar& bar, QObject* parent = nullptr);

private:
    void show();

    SiteSession& session_;
    TopBar& bar_;
    QTimer soon_;
};

}  // namespace smarter
