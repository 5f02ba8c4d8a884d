// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/mdms/mdms_schema.h"
#include "core/mdms/vee/vee.h"
#include "core/store/settings.h"
#include "tests/support/error_of.h"
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
        QVERIFY(edits.add(edit(3, Joules{0}, *withdrawn)));
        QVERIFY(edits.current(elmRow(), kEver)->at(0).energy == Joules{0});
    }

    void incompleteEditIsRefused() {
        LoadEdits edits(*database_);
        std::vector<LoadEdit> incomplete(5, edit(3, Joules{700}));
        incomplete[0].reason = QStringLiteral("  ");
        incomplete[1].reason = QString(LoadEdits::kLongestReason + 1, QLatin1Char('x'));
        incomplete[2].author.clear();
        incomplete[3].energy = Joules{-1};
        incomplete[4].window.length = Seconds{0};
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
        const QString old = folder_->filePath(QStringLiteral("old.db"));
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

private:
    QString path() const { return folder_->filePath(QStringLiteral("mdms.db")); }

    const SecretBytes key_ = SecretBytes::copyOf(Bytes(Database::kKeyBytes, 7));
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Database> database_;
};

QTEST_GUILESS_MAIN(TestVeeEdits)
#include "test_vee_edits.moc"
