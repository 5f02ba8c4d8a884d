// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/support/error_of.h"
#include "tests/support/small_mdms.h"
#include "tests/support/small_pes.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr Seconds kQuarter{900};
constexpr int kQuartersADay = 96;
constexpr int kMeters = 12;
const Interval kEver{instantOf(0), Seconds{std::int64_t{1} << 40}};

QString maple() {
    return QStringLiteral("Maple Court");
}

Interval quarter(int index) {
    return {kNewYear + kQuarter * index, kQuarter};
}

NeighbourhoodLoad loadOf(int index, std::int64_t joules = 600, std::uint32_t revision = 1) {
    return {maple(), quarter(index), revision, kMeters, kMeters, Outcome::Released, Quality::Valid, Joules{joules}};
}

HouseholdTotal totalOf(int household, std::int64_t joules) {
    Pseudonym id;
    id.bytes[0] = static_cast<std::uint8_t>(household);
    return {id, maple(), {kNewYear, Seconds{86'400}}, 1, 1440, 1440, Outcome::Released, Quality::Valid, {Joules{joules}}};
}

LoadEdit edit(int index, std::optional<Joules> energy, Quality quality = Quality::ManuallyEdited, std::int64_t supersedes = 0) {
    LoadEdit out;
    out.neighbourhood = maple();
    out.window = quarter(index);
    out.energy = energy;
    out.quality = quality;
    out.reason = QStringLiteral("feeder log");
    out.supersedes = supersedes;
    return out;
}

}  // namespace

/// Studies and edits of loads as a session reaches them.
class TestMdmsLoads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() {
        site_.reset();
        SmallMdms::cleanUp();
        closeLibraries();
    }

    /// A day of Maple Court, quarters 20 and 21 missing, 40 withheld, 60 a spike.
    void init() {
        site_ = std::make_unique<SmallMdms>();
        std::vector<AggregateRow> rows;
        for (int i = 0; i < kQuartersADay; ++i) {
            if (i == 20 || i == 21) {
                continue;
            }
            NeighbourhoodLoad row = loadOf(i, i == 60 ? 90'000 : 600);
            if (i == 40) {
                row.outcome = Outcome::TooFewMeters;
                row.energy = {};
            }
            rows.push_back(row);
        }
        QVERIFY(mdms().receive(site_->sealed(rows)));
        admin_ = site_->signedIn(Role::Administrator);
    }

    void studyIsKeptUntilARowOrAnEditIsNew() {
        const auto first = mdms().study(*admin_, maple());
        QVERIFY(first);
        QCOMPARE(mdms().study(*admin_, maple()).value(), *first);
        QVERIFY(mdms().receive(site_->sealed({loadOf(60, 700, 2)})));
        const auto second = mdms().study(*admin_, maple());
        QVERIFY(*second != *first);
        QVERIFY((*second)->windowAt(quarter(60).start)->value == Joules{700});
        QVERIFY(mdms().editLoad(*admin_, {edit(3, Joules{5})}));
        const auto third = mdms().study(*admin_, maple());
        QVERIFY(*third != *second);
        QVERIFY((*third)->windowAt(quarter(3).start)->value == Joules{5});
        // What somebody still looks at is as it was.
        QVERIFY((*first)->windowAt(quarter(60).start)->value == Joules{90'000});
        QCOMPARE(errorOf(mdms().study(*admin_, QStringLiteral("Nowhere"))), ErrorCode::NeighbourhoodUnknown);
    }

    void studiesOfManyNeighbourhoodsAreEachRight() {
        std::vector<AggregateRow> rows;
        for (int i = 0; i < 40; ++i) {
            NeighbourhoodLoad row = loadOf(0, 1'000 + i);
            row.neighbourhood = QString::number(i);
            rows.push_back(row);
        }
        QVERIFY(mdms().receive(site_->sealed(rows)));
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < 40; ++i) {
                const auto study = mdms().study(*admin_, QString::number(i));
                QVERIFY(study && (*study)->windowAt(quarter(0).start)->value == Joules{1'000 + i});
            }
        }
    }

    void editIsTheSessionsAndInTheAuditLog() {
        LoadEdit asked = edit(60, Joules{650});
        asked.author = QStringLiteral("somebody else");
        QVERIFY(mdms().editLoad(*admin_, {asked}));
        const auto history = mdms().editHistory(*admin_, maple(), quarter(60).start);
        QVERIFY(history && history->size() == 1);
        QCOMPARE(history->front().author, admin_->name());
        QCOMPARE(history->front().at, site_->clock.now());
        const AuditEntry entry = mdms().audit().entries()->back();
        QCOMPARE(entry.action, AuditAction::EstimateEdited);
        QCOMPARE(entry.actor, admin_->actor());
        QCOMPARE(entry.subject, maple());
        QCOMPARE(entry.details, QStringLiteral("value edited, window %1 + 900 s, 650 J").arg(secondsOf(quarter(60).start)));
    }

    void acceptedEstimatesAreOneEntryAndUndoneByAFurtherEdit() {
        const auto before = mdms().study(*admin_, maple()).value();
        std::vector<LoadEdit> accepted;
        for (const int i : {20, 21}) {
            const LoadWindow& window = *before->windowAt(quarter(i).start);
            QVERIFY(window.estimated());
            accepted.push_back(edit(i, window.value, window.quality));
        }
        const std::int64_t entries = site_->count("audit");
        QVERIFY(mdms().editLoad(*admin_, accepted));
        QCOMPARE(site_->count("audit"), entries + 1);
        QCOMPARE(stateOf(before->report.findings.front(), mdms().study(*admin_, maple()).value()->series()), FindingState::Accepted);
        const std::int64_t id = mdms().study(*admin_, maple()).value()->edits.at(quarter(20).start).id;
        QVERIFY(mdms().editLoad(*admin_, {edit(20, std::nullopt, Quality::ManuallyEdited, id)}));
        const auto after = mdms().study(*admin_, maple()).value();
        QVERIFY(!after->windowAt(quarter(20).start)->byHand && after->windowAt(quarter(21).start)->byHand);
        QVERIFY(!after->edits.at(quarter(20).start).energy);
        QCOMPARE(mdms().editHistory(*admin_, maple(), quarter(20).start)->size(), 2u);
    }

    void acceptingWhatNoLongerStandsIsRefused() {
        QCOMPARE(errorOf(mdms().editLoad(*admin_, {edit(60, Joules{90'001}, Quality::Validated)})), ErrorCode::RevisionStale);
        QCOMPARE(errorOf(mdms().editLoad(*admin_, {edit(20, Joules{601}, Quality::EstimatedLinear)})), ErrorCode::RevisionStale);
        QCOMPARE(errorOf(mdms().editLoad(*admin_, {edit(5, Joules{600}, Quality::EstimatedLinear)})), ErrorCode::RevisionStale);
        QVERIFY(mdms().editLoad(*admin_, {edit(60, Joules{90'000}, Quality::Validated)}));
    }

    void withheldAndStrangeWindowsAndNobodyElsesAreEdited() {
        QCOMPARE(errorOf(mdms().editLoad(*admin_, {edit(40, Joules{600})})), ErrorCode::InvalidArgument);
        LoadEdit offGrid = edit(5, Joules{600});
        offGrid.window.start += Seconds{60};
        LoadEdit longer = edit(5, Joules{600});
        longer.window.length *= 2;
        LoadEdit elsewhere = edit(5, Joules{600});
        elsewhere.neighbourhood = QStringLiteral("Old Mill");
        for (const LoadEdit& wrong : {offGrid, longer, edit(200, Joules{1})}) {
            QCOMPARE(errorOf(mdms().editLoad(*admin_, {wrong})), ErrorCode::InvalidArgument);
        }
        QCOMPARE(errorOf(mdms().editLoad(*admin_, {edit(5, Joules{1}), elsewhere})), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(mdms().editLoad(*admin_, {})), ErrorCode::InvalidArgument);
        for (const Role role : {Role::Operator, Role::Billing}) {
            const SessionPtr session = site_->signedIn(role);
            QCOMPARE(errorOf(mdms().editLoad(*session, {edit(5, Joules{1})})), ErrorCode::PermissionDenied);
            QVERIFY(mdms().study(*session, maple()));
        }
        QCOMPARE(site_->count("load_edit"), 0);
    }

    void ofSeveralEditsAllOrNoneAreWritten() {
        const std::int64_t entries = site_->count("audit");
        const LoadEdit stale = edit(6, Joules{1}, Quality::ManuallyEdited, 77);
        QCOMPARE(errorOf(mdms().editLoad(*admin_, {edit(5, Joules{1}), stale})), ErrorCode::RevisionStale);
        QCOMPARE(site_->count("load_edit"), 0);
        QCOMPARE(site_->count("audit"), entries);
    }

    void operatorSeesTheFeederCheckAndNoHousehold() {
        std::vector<AggregateRow> rows{loadOf(20), loadOf(21), loadOf(40, 600, 2), loadOf(60, 600, 2)};
        for (int i = 0; i < kMeters - 1; ++i) {
            rows.push_back(totalOf(i, kQuartersADay * 50));
        }
        HouseholdTotal foreign = totalOf(99, 1);
        foreign.neighbourhood = QStringLiteral("Old Mill");
        rows.push_back(foreign);
        QVERIFY(mdms().receive(site_->sealed(rows)));
        const SessionPtr session = site_->signedIn(Role::Operator);
        const std::int64_t entries = site_->count("audit");
        const auto first = mdms().feederCheck(*session, maple(), kEver);
        QVERIFY(first && first->size() == 1);
        QCOMPARE(first->front().verdict, FeederVerdict::Incomplete);
        QCOMPARE(first->front().totalsAbsent, 1);
        QVERIFY(!first->front().households && !first->front().load);
        QVERIFY(mdms().receive(site_->sealed({totalOf(kMeters, kQuartersADay * 50)})));
        const auto second = mdms().feederCheck(*session, maple(), kEver);
        QCOMPARE(second->front().verdict, FeederVerdict::Agrees);
        QVERIFY(second->front().households == Joules{kQuartersADay * 600});
        QCOMPARE(site_->count("audit"), entries);
    }

private:
    Mdms& mdms() { return *site_->mdms; }

    std::unique_ptr<SmallMdms> site_;
    SessionPtr admin_;
};

QTEST_GUILESS_MAIN(TestMdmsLoads)
#include "test_mdms_loads.moc"
