// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/mdms/mdms_schema.h"
#include "core/mdms/vee/vee.h"
#include "core/store/settings.h"
#include "tests/support/error_of.h"
#include "tests/support/test_store.h"
#include "tests/unit/load_rows.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const Interval kEver{instantOf(0), Seconds{std::int64_t{1} << 40}};

LoadEdit edit(int window, std::optional<Joules> energy, std::int64_t supersedes = 0) {
    return {0, elmRow(), {kMonday + kQuarter * window, kQuarter}, energy, QStringLiteral("feeder log"),
            QStringLiteral("ada"), kMonday + Seconds{99'999}, supersedes};
}

}  // namespace

class TestVeeEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        database_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = std::move(*Database::open(path(), key_, mdmsSchema()));
    }

    void editSupersedesEditAndAllAreKept() {
        LoadEdits edits(*database_);
        const auto first = edits.add(edit(3, Joules{700}));
        QVERIFY(first);
        const auto second = edits.add(edit(3, Joules{800}, *first));
        QVERIFY(second && *second > *first);
        QVERIFY(edits.add(edit(1, Joules{50})));
        const auto current = *edits.current(elmRow(), kEver);
        QCOMPARE(current.size(), std::size_t{2});
        QVERIFY(current[0].energy == Joules{50} && current[1].energy == Joules{800});
        LoadEdit expected = edit(3, Joules{800}, *first);
        expected.id = *second;
        QCOMPARE(current[1], expected);
        QCOMPARE(edits.history(elmRow(), kMonday + kQuarter * 3)->size(), std::size_t{2});
        QVERIFY(edits.current(QStringLiteral("Oak"), kEver)->empty());
    }

    void editOnAnOutdatedViewIsRefused() {
        LoadEdits edits(*database_);
        const auto first = edits.add(edit(3, Joules{700}));
        QVERIFY(edits.add(edit(3, Joules{800}, *first)));
        QCOMPARE(errorOf(edits.add(edit(3, Joules{900}))), ErrorCode::RevisionStale);
        QCOMPARE(errorOf(edits.add(edit(3, Joules{900}, *first))), ErrorCode::RevisionStale);
    }

    void withdrawalBringsTheRawValueBack() {
        LoadEdits edits(*database_);
        const auto first = edits.add(edit(3, Joules{700}));
        const auto withdrawn = edits.add(edit(3, std::nullopt, *first));
        QVERIFY(withdrawn);
        QVERIFY(edits.current(elmRow(), kEver)->empty());
        QCOMPARE(errorOf(edits.add(edit(3, std::nullopt, *withdrawn))), ErrorCode::InvalidArgument);
        QCOMPARE(edits.newest(elmRow(), kEver)->at(0).id, *withdrawn);
        QVERIFY(edits.add(edit(3, Joules{0}, *withdrawn)));
        QVERIFY(edits.current(elmRow(), kEver)->at(0).energy == Joules{0});
    }

    void incompleteEditIsRefused() {
        LoadEdits edits(*database_);
        std::vector<LoadEdit> incomplete(6, edit(3, Joules{700}));
        incomplete[0].reason = QStringLiteral("  ");
        incomplete[1].reason = QString(LoadEdits::kLongestReason + 1, QLatin1Char('x'));
        incomplete[2].author.clear();
        incomplete[3].energy = Joules{-1};
        incomplete[4].window.length = Seconds{0};
        incomplete[5].quality = Quality::Valid;
        for (const LoadEdit& one : incomplete) {
            QCOMPARE(errorOf(edits.add(one)), ErrorCode::InvalidArgument);
        }
        QVERIFY(edits.current(elmRow(), kEver)->empty());
    }

    void editIsUndoneWithItsTransaction() {
        LoadEdits edits(*database_);
        {
            const auto transaction = Transaction::begin(*database_);
            QVERIFY(transaction && edits.add(edit(3, Joules{700})));
        }
        QVERIFY(edits.current(elmRow(), kEver)->empty());
    }

    void editStandsBesideTheRawValue() {
        auto rows = loadRows(kMonday, 8, [](int i) { return 500 + i; });
        rows[5].outcome = Outcome::TooFewMeters;
        rows.erase(rows.begin() + 2);
        const LoadSeries series = seriesOf(rows);
        const VeeReport report =
            validateEditEstimate(series, {edit(2, Joules{77}), edit(3, Joules{88}), edit(5, Joules{99}), edit(400, Joules{1})},
                                 daysOf(series));
        const auto& windows = report.series.windows;
        QVERIFY(windows[2].value == Joules{77} && !windows[2].raw);
        QVERIFY(windows[3].value == Joules{88} && windows[3].raw == Joules{503});
        QCOMPARE(windows[3].quality, Quality::ManuallyEdited);
        // What the policy withheld is nobody's to fill in.
        QVERIFY(!windows[5].value);
        QCOMPARE(windows[6], series.windows[6]);
    }

    void databaseOfTheFirstStepIsBroughtUpToDate() {
        const QString old = storeLocation(folder_->path(), QStringLiteral("mdms.old.db"));
        {
            Schema first = mdmsSchema();
            first.steps.resize(1);
            const auto database = Database::open(old, key_, first);
            QVERIFY(database);
            QVERIFY(Settings(**database).set(QStringLiteral("note"), std::int64_t{42}));
        }
        const auto database = Database::open(old, key_, mdmsSchema());
        QVERIFY(database);
        std::int64_t kept = 0;
        QVERIFY(Settings(**database).load(QStringLiteral("note"), kept));
        QCOMPARE(kept, 42);
        QVERIFY(LoadEdits(**database).add(edit(3, Joules{700})));
    }

    void editOfTheSecondStepIsAFigureOfTheAdministratorsOwn() {
        const QString old = storeLocation(folder_->path(), QStringLiteral("mdms.old.db"));
        {
            Schema second = mdmsSchema();
            second.steps.resize(2);
            const auto database = Database::open(old, key_, second);
            QVERIFY(database);
            QVERIFY((*database)->run(QStringLiteral("INSERT INTO load_edit VALUES (1, 'Elm Row', ?, 900, 700, 0, 'why', 'ada', 5, 0)"),
                                     {number(kMonday)}));
        }
        const auto database = Database::open(old, key_, mdmsSchema());
        QVERIFY(database);
        const auto edits = LoadEdits(**database).current(elmRow(), kEver);
        QVERIFY(edits && edits->size() == 1);
        QCOMPARE(edits->front().quality, Quality::ManuallyEdited);
        QVERIFY(edits->front().energy == Joules{700});
    }

    void findingGoesFromOpenToEstimatedEditedAndAccepted() {
        auto rows = loadRows(kMonday, 96, [](int i) { return i == 60 ? 90'000 : 500; });
        rows.erase(rows.begin() + 20, rows.begin() + 22);
        const LoadSeries series = seriesOf(rows);
        const auto statesWith = [&](const std::vector<LoadEdit>& edits) {
            const VeeReport report = validateEditEstimate(series, edits, daysOf(series));
            std::vector<FindingState> states;
            for (const Finding& finding : report.findings) {
                states.push_back(stateOf(finding, report.series));
            }
            return states;
        };
        using enum FindingState;
        QCOMPARE(statesWith({}), (std::vector{Estimated, Open}));
        LoadEdit estimate = edit(20, Joules{500});
        estimate.quality = Quality::EstimatedLinear;
        LoadEdit measured = edit(60, Joules{90'000});
        measured.quality = Quality::Validated;
        // One of the two missing windows still is as the estimate left it.
        QCOMPARE(statesWith({estimate, edit(60, Joules{500})}), (std::vector{Estimated, Edited}));
        QCOMPARE(statesWith({estimate, edit(21, Joules{7}), measured}), (std::vector{Edited, Accepted}));
        LoadEdit other = estimate;
        other.window.start += kQuarter;
        const VeeReport report = validateEditEstimate(series, {estimate, other, measured}, daysOf(series));
        QCOMPARE(statesWith({estimate, other, measured}), (std::vector{Accepted, Accepted}));
        QVERIFY(report.series.windows[20].estimated() && report.series.windows[20].byHand);
        QCOMPARE(report.series.windows[60].quality, Quality::Validated);
        QVERIFY(report.series.windows[60].value == Joules{90'000} && !report.series.windows[60].suspect);
    }

private:
    QString path() const { return storeLocation(folder_->path(), QStringLiteral("mdms.db")); }

    const SecretBytes key_ = SecretBytes::copyOf(Bytes(Database::kKeyBytes, 7));
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Database> database_;
};

QTEST_GUILESS_MAIN(TestVeeEdits)
#include "test_vee_edits.moc"
