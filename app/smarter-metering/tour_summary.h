// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/pipeline/ingest.h"
#include "core/pipeline/pipeline_snapshot.h"
#include "ui/session/site_session.h"

namespace smarter {

/// What the runs of one session carried, added up.
class RunTotals : public QObject {
    Q_OBJECT

public:
    explicit RunTotals(SiteSession& session, QObject* parent = nullptr);

    const IngestSummary& total() const { return total_; }
    /// The last error of a run, if any.
    const std::optional<Error>& failure() const { return failure_; }

private:
    IngestSummary total_;
    std::optional<Error> failure_;
};

/// Lines of text: the site, what this session's runs carried, and every sum dealt with since the site was made.
QString flowSummary(const SiteSession& session, const IngestSummary& total);

/// The key figures a page shows: "Energy 43.1 kWh, 3.15 USD at 0.073 a kWh".
QString figureSummary(const QString& title, const QWidget& page);

}  // namespace smarter
