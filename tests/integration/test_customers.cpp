// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <iostream>

#include "core/crypto/init.h"
#include "core/crypto/key_wrap.h"
#include "core/customer/customer_schema.h"
#include "core/pipeline/customer_desk.h"
#include "core/pipeline/stations.h"
#include "tests/support/error_of.h"
#include "tests/support/memory_scan.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr Instant kStart = instantOf(1'451'606'400);  // 2016-01-01 00:00 UTC
constexpr std::string_view kAlicesPassword = "alice has a long password";
constexpr std::string_view kBobsPassword = "bob has another long one";
constexpr std::string_view kCarolsPassword = "carol moves in with this";
/// The password, the meter's key, the wrapping key, and two parts of the private key, both ways round.
constexpr int kSearchedSecrets = 7;
const QString kStreet = QStringLiteral("Elm Row");

QString s(const char* text) {
    return QString::fromLatin1(text);
}
SecretBytes secret(std::string_view text) {
    return SecretBytes::copyOf(bytesOf(text));
}
Bytes copyOf(ByteView view) {
    return {view.begin(), view.end()};
}

/// A test without its site can only stop.
template <class T>
T must(Result<T> result) {
    if (!result) {
        qFatal("error %d %s", static_cast<int>(result.error().code), qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

std::vector<profile::Row> minutes(Instant start, int count, std::int64_t joules) {
    std::vector<profile::Row> rows;
    for (int i = 0; i < count; ++i) {
        rows.push_back({start + kMinute * i, Joules{joules + i}});
    }
    return rows;
}

/// A line of hexadecimal from the parent.
Bytes readLine() {
    std::string line;
    std::getline(std::cin, line);
    return fromHex(QString::fromStdString(line)).value_or(Bytes());
}

/// A secret on its way to a program whose memory is searched for it.
struct Masked {
    Bytes mask;
    Bytes masked;

    static Masked of(ByteView secret) {
        Masked out{Bytes(secret.size()), Bytes(secret.size())};
        for (std::size_t i = 0; i < secret.size(); ++i) {
            out.mask[i] = static_cast<std::uint8_t>(0x5a + 31 * i);
            out.masked[i] = secret[i] ^ out.mask[i];
        }
        return out;
    }
    SecretBytes open() const {
        SecretBytes out(masked.size());
        for (std::size_t i = 0; i < masked.size(); ++i) {
            out.span()[i] = masked[i] ^ mask[i];
        }
        return out;
    }
};

/// A program in which a customer signs in and out, for its memory to be searched: exit code 0 if the keys are there
/// while they may be, and nowhere after.
int runCustomer(const char* path) {
    const auto libraries = must(crypto::CryptoLibraries::create());
    const SecretBytes databaseKey = SecretBytes::copyOf(readLine());
    MemoryScan scan;
    Masked password;
    for (int i = 0; i < kSearchedSecrets; ++i) {
        Masked one;
        one.mask = readLine();
        one.masked = readLine();
        scan.watch(one.open().view());
        password = i == 0 ? one : password;
    }
    const SystemClock clock;
    const auto portal = must(CustomerPortal::open(QString::fromLocal8Bit(path), databaseKey, clock));
    int faults = 0;
    {
        const SecretBytes typed = password.open();
        auto session = must(portal->signIn(QStringLiteral("alice"), typed));
        must(session.detail(portal->database(), {kStart, Seconds{86'400}}));
        const auto found = scan.hits();
        for (const int present : {0, 1}) {  // the password, the meter's key: what a search can find
            if (std::ranges::count(found, present, &MemoryScan::Hit::pattern) == 0) {
                std::cout << "the search does not find what is there: " << present << '\n';
                ++faults;
            }
        }
    }
    for (const MemoryScan::Hit& left : scan.hits()) {
        std::cout << "left in memory: " << left.pattern << ", in " << qPrintable(left.where) << '\n';
        ++faults;
    }
    std::cout << std::flush;
    return faults == 0 ? 0 : 1;
}

}  // namespace

class TestCustomers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        libraries_ = must(crypto::CryptoLibraries::create());
        folder_ = std::make_unique<QTemporaryDir>();
        SiteOptions options;
        options.name = s("Customers");
        options.keyBits = 2048;
        options.timeZone = s("UTC");
        options.policyWhenMade.minimumMeters = 2;
        const SecretBytes passphrase = secret("words enough to open a site");
        site_ = must(Site::create(folder_->filePath(s("site")), options, &passphrase));
        stations_ = must(Stations::open(*site_, clock_, 2));
        desk_ = must(CustomerDesk::open(*site_, clock_));
        const std::pair<const char*, int> homes[] = {{"alice", 1'000'000}, {"bob", 2'000'000}};
        for (const auto& [name, joules] : homes) {
            const MeterId meter = must(stations_->meters().install(kStreet, s(name)));
            must(stations_->connect());
            must(stations_->meters().record(meter, minutes(kStart, 180, joules), 60));
        }
        must(stations_->carryAll([](const Flow&) { return true; }));
        enter("alice", kAlicesPassword, must(desk_->issueActivationCode(kStreet, s("alice"))));
        enter("bob", kBobsPassword, must(desk_->issueActivationCode(kStreet, s("bob"))));
    }

    void cleanupTestCase() {
        desk_.reset();
        stations_.reset();
        site_.reset();
        libraries_.reset();
    }

    void cleanup() {
        for (const char* name : {"alice", "bob", "carol", "nobody"}) {
            QVERIFY(desk_->releaseLock(s(name)));
        }
    }

    /// Bob has the database files, the site's key, and everything of Alice's but her password.
    void nothingOfAnothersAccountHelpsWithOnesOwnPassword() {
        const auto portal = customers();
        Database& database = portal->database();
        QVERIFY(database.run(s("CREATE TABLE genuine AS SELECT * FROM account")));
        QVERIFY(database.run(s("CREATE TABLE genuine_batch AS SELECT * FROM batch")));
        const QStringList columns{s("salt, iterations, verifier"), s("wrapped_private_key"), s("meter_id, key_epoch"),
                                  s("wrapped_meter_key"), s("version")};
        int opened = 0;
        for (unsigned subset = 1; subset < 1u << columns.size(); ++subset) {
            restore(database);
            for (int i = 0; i < columns.size(); ++i) {
                for (const QString& column : (subset >> i & 1) != 0 ? columns[i].split(s(", ")) : QStringList()) {
                    QVERIFY(database.run(s("UPDATE account SET %1 = (SELECT %1 FROM genuine WHERE name = 'alice') WHERE name = 'bob'").arg(column)));
                }
            }
            // And Alice's readings under Bob's meter.
            QVERIFY(database.run(s("UPDATE batch SET first_sequence = first_sequence + 100000, meter_id = "
                                   "(SELECT meter_id FROM genuine WHERE name = 'bob') WHERE meter_id = "
                                   "(SELECT meter_id FROM genuine WHERE name = 'alice')")));
            QVERIFY(portal->releaseLock(s("bob")));
            auto session = portal->signIn(s("bob"), secret(kBobsPassword));
            if (!session) {
                continue;
            }
            ++opened;
            const auto detail = session->detail(database, {kStart, Seconds{86'400}});
            QVERIFY(std::ranges::none_of(detail->readings, [](const OwnReading& one) { return one.energy.value < 2'000'000; }));
        }
        QCOMPARE(opened, 0);
        restore(database);
        auto session = portal->signIn(s("bob"), secret(kBobsPassword));
        QCOMPARE(session->detail(database, {kStart, Seconds{86'400}})->readings.size(), 180u);
        QVERIFY(database.run(s("DROP TABLE genuine")));
        QVERIFY(database.run(s("DROP TABLE genuine_batch")));
    }

    void aSecondWindowHasItsOwnSession() {
        const auto alice = desk_->signIn(s("alice"), secret(kAlicesPassword));
        QCOMPARE(errorOf(desk_->extent(SessionId{})), ErrorCode::SignedOut);
        const auto bob = desk_->signIn(s("bob"), secret(kBobsPassword));
        QVERIFY(alice->session != bob->session);
        QCOMPARE(firstJoules(alice->session), 1'000'000);
        QCOMPARE(firstJoules(bob->session), 2'000'000);
        const auto again = desk_->signIn(s("alice"), secret(kAlicesPassword));
        QVERIFY(again->session != alice->session);
        desk_->signOut(alice->session);
        QCOMPARE(errorOf(desk_->detail(alice->session, {kStart, kMinute})), ErrorCode::SignedOut);
        QCOMPARE(firstJoules(again->session), 1'000'000);
        QCOMPARE(firstJoules(bob->session), 2'000'000);
        desk_->signOut(again->session);
        desk_->signOut(bob->session);
    }

    void idleSessionIsOverAndAnAwakeOneIsNot() {
        const auto alice = desk_->signIn(s("alice"), secret(kAlicesPassword));
        const auto bob = desk_->signIn(s("bob"), secret(kBobsPassword));
        clock_.set(clock_.now() + CustomerDesk::kIdleLimit - Seconds{1});
        QVERIFY(desk_->stayAwake(alice->session));
        clock_.set(clock_.now() + Seconds{1});
        QCOMPARE(errorOf(desk_->detail(bob->session, {kStart, kMinute})), ErrorCode::SignedOut);
        QCOMPARE(errorOf(desk_->stayAwake(bob->session)), ErrorCode::SignedOut);
        QCOMPARE(firstJoules(alice->session), 1'000'000);
        desk_->signOut(alice->session);
    }

    void unknownNameTakesTheTimeOfAWrongPassword() {
        const auto median = [&](const char* name) {
            std::vector<qint64> times;
            for (int i = 0; i < 9; ++i) {
                must(desk_->releaseLock(s(name)));
                QElapsedTimer timer;
                timer.start();
                if (errorOf(desk_->signIn(s(name), secret(kBobsPassword))) != ErrorCode::SignInRefused) {
                    return std::int64_t{-1};
                }
                times.push_back(timer.nsecsElapsed());
            }
            std::ranges::nth_element(times, times.begin() + 4);
            return std::int64_t{times[4]};
        };
        const auto known = static_cast<double>(median("alice"));
        const auto unknown = static_cast<double>(median("nobody"));
        QVERIFY(known > 0 && unknown > 0);
        // Looking a name up takes microseconds, deriving a key tenths of a second: the factor shows a missing one.
        QVERIFY2(known / unknown < 3 && unknown / known < 3, qPrintable(s("%1 against %2 ns").arg(known).arg(unknown)));
    }

    void keysAndPasswordAreGoneFromMemoryAfterSigningOut() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("sanitizers keep copies of their own, and shadow memory that no scan ends");
#endif
        const SecretBytes databaseKey = must(site_->databaseKey(TrustDomain::Customers));
        const auto portal = customers();
        const auto account = must(AccountStore(portal->database()).find(s("alice")));
        const auto wrappingKey = must(crypto::checkCredential(secret(kAlicesPassword), account->credential));
        const auto der = must(crypto::unwrapWithKey(wrappingKey, privateKeyContext(*account), account->wrappedPrivateKey));
        const auto rsa = must(crypto::RsaPrivateKey::deserialize(der.view()));
        const auto meterKey = must(rsa.decryptOaep(account->grant.wrappedKey));
        // In the DER of a 3,072-bit key, the private exponent is around byte 600 and a prime around 900; libraries
        // hold them the other way round.
        Bytes exponent = copyOf(der.view().subspan(600, 32));
        Bytes prime = copyOf(der.view().subspan(900, 32));
        std::vector<Bytes> secrets{copyOf(bytesOf(kAlicesPassword)), copyOf(meterKey.view()), copyOf(wrappingKey.view()), exponent, prime};
        std::ranges::reverse(exponent);
        std::ranges::reverse(prime);
        secrets.push_back(exponent);
        secrets.push_back(prime);
        QCOMPARE(secrets.size(), std::size_t{kSearchedSecrets});
        QByteArray input = hex(databaseKey.view()).toLatin1() + '\n';
        for (const Bytes& one : secrets) {
            const Masked masked = Masked::of(one);
            input += hex(masked.mask).toLatin1() + '\n' + hex(masked.masked).toLatin1() + '\n';
        }
        QProcess child;
        child.setProcessChannelMode(QProcess::MergedChannels);
        child.start(QCoreApplication::applicationFilePath(), {s("--customer"), site_->databasePath(TrustDomain::Customers)});
        child.write(input);
        child.closeWriteChannel();
        QVERIFY(child.waitForFinished(120'000));
        QVERIFY2(child.exitCode() == 0, child.readAll().constData());
    }

    void householdsThatFollowEachOtherReadTheirOwnTime() {
        const MeterId meter = *must(stations_->meters().find(kStreet, s("alice")));
        must(stations_->meters().record(meter, minutes(kStart + kMinute * 180, 60, 3'000'000), 60));
        const SecretBytes code = must(desk_->moveIn(kStreet, s("alice")));  // the hour before is still on its way
        must(stations_->meters().record(meter, minutes(kStart + kMinute * 240, 60, 4'000'000), 60));
        enter("carol", kCarolsPassword, code);
        must(stations_->meters().record(meter, minutes(kStart + kMinute * 300, 60, 5'000'000), 60));
        const Flow flow = must(stations_->carryAll([](const Flow&) { return true; }));
        QCOMPARE(flow.accepted, 180);
        QCOMPARE(flow.refused, 0);
        const auto alice = must(desk_->signIn(s("alice"), secret(kAlicesPassword)));
        const auto carol = must(desk_->signIn(s("carol"), secret(kCarolsPassword)));
        const Interval day{kStart, Seconds{86'400}};
        const auto old = must(desk_->detail(alice.session, day));
        const auto now = must(desk_->detail(carol.session, day));
        QCOMPARE(old.readings.size(), 240u);
        QCOMPARE(old.readings.back().energy.value, 3'000'059);
        QCOMPARE(now.readings.size(), 120u);
        QCOMPARE(now.readings.front().energy.value, 4'000'000);
        QCOMPARE(old.unreadable + now.unreadable, 0);
        desk_->signOut(alice.session);
        desk_->signOut(carol.session);
    }

    void aYearOfMinutesOpens() {
        const MeterId meter = must(stations_->meters().install(kStreet, s("dave")));
        must(stations_->connect());
        constexpr int year = 365 * 1440;
        must(stations_->meters().record(meter, minutes(kStart, year, 1'000), 60));
        enter("dave", kCarolsPassword, must(desk_->issueActivationCode(kStreet, s("dave"))));
        const auto dave = must(desk_->signIn(s("dave"), secret(kCarolsPassword)));
        QElapsedTimer timer;
        timer.start();
        const auto detail = must(desk_->detail(dave.session, {kStart, kMinute * year}));
        const qint64 elapsed = timer.elapsed();
        QCOMPARE(detail.readings.size(), static_cast<std::size_t>(year));
        QCOMPARE(detail.readings.back().energy.value, 1'000 + year - 1);
        qInfo("a year of minutes opened in %lld ms", static_cast<long long>(elapsed));
        QVERIFY(elapsed < 15'000);  // 1.5 s is the aim; ten times that is a fault
    }

private:
    std::unique_ptr<CustomerPortal> customers() {
        return must(CustomerPortal::open(site_->databasePath(TrustDomain::Customers), must(site_->databaseKey(TrustDomain::Customers)), clock_));
    }

    static void restore(Database& database) {
        for (const char* table : {"account", "batch"}) {
            const QString name = s(table);
            must(database.run(s("DELETE FROM ") + name));
            must(database.run(s("INSERT INTO %1 SELECT * FROM %2").arg(name, name == s("batch") ? s("genuine_batch") : s("genuine"))));
        }
    }

    void enter(const char* name, std::string_view password, const SecretBytes& code) {
        must(desk_->registerCustomer(s(name), secret(password), code));
    }

    std::int64_t firstJoules(const SessionId& session) {
        const auto detail = desk_->detail(session, {kStart, Seconds{3600}});
        return detail && detail->readings.size() == 60 ? detail->readings.front().energy.value : -1;
    }

    ManualClock clock_{instantOf(1'500'000'000)};
    std::unique_ptr<crypto::CryptoLibraries> libraries_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Site> site_;
    std::unique_ptr<Stations> stations_;
    std::unique_ptr<CustomerDesk> desk_;
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--customer") == 0) {
        return runCustomer(argv[2]);
    }
    TestCustomers test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_customers.moc"
