// SPDX-License-Identifier: GPL-3.0-or-later
// bench_pipeline --meters N [--days D] [--json]: sealed batches in, committed sums out, at the PES intake, with meters made
// on the fly. Making the meters and sealing their readings is not timed.
#include <malloc.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include "core/concentrator/concentrator.h"
#include "core/crypto/aead.h"
#include "core/crypto/init.h"
#include "core/crypto/random.h"
#include "core/paillier/private_key.h"
#include "core/pes/intake/intake.h"
#include "core/pes/intake/intake_schema.h"
#include "core/store/settings.h"

namespace {

using namespace smarter;
using SteadyClock = std::chrono::steady_clock;

constexpr Instant kFirstMinute = instantOf(1'767'225'600);  // 2026-01-01
constexpr std::size_t kBatchesPerCommit = 4'096;

struct Options {
    int meters = 0;
    double days = 1;
    std::int64_t mostReadings = 0;
    int neighbourhood = 100;
    int workers = 1;
    int batch = 60;
    int keyBits = 3072;
};

struct BenchMeter {
    MeterId id;
    std::array<std::uint8_t, EnrolledMeter::kKeyBytes> key{};
    std::uint64_t sealedReadings = 0;
};

template <class T>
T must(Result<T> result) {
    if (!result) {
        qFatal("error %d: %s %s", static_cast<int>(result.error().code), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

std::int64_t heapInUse() {
    const auto info = mallinfo2();
    return static_cast<std::int64_t>(info.uordblks + info.hblkhd);
}

std::int64_t peakMemory() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) {
                return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
            }
        }
    }
    return 0;
}

/// The site of the bench: one intake, and meters that the bench seals for.
class Bench {
public:
    explicit Bench(const Options& options) : options_(options), databaseKey_(must(crypto::randomSecret(Database::kKeyBytes))) {}

    QJsonObject run() {
        const auto paillier = must(paillier::PrivateKey::generate(options_.keyBits));
        must(Intake::create(path(), databaseKey_, paillier.publicKey(), {15, ReleasePolicy(), QStringLiteral("UTC")}));
        openIntake();
        const std::int64_t heapWithoutMeters = heapInUse();
        intake_.reset();
        makeMeters();
        const std::int64_t benchHeap = heapInUse();
        openIntake();
        Concentrator concentrator;
        concentrator.synchronise(intake_->cursors());
        // The bench's own meters stand in both figures or in neither.
        const std::int64_t heapOfMeters = heapInUse() - heapWithoutMeters - (benchHeap - heapBeforeMeters_);
        play();
        return report(heapOfMeters);
    }

private:
    QString path() const { return folder_.filePath(QStringLiteral("pes.db")); }

    void openIntake() {
        intake_ = must(Intake::open(path(), databaseKey_, clock_, options_.workers));
        must(intake_->encryptor().prepare());
    }

    void makeMeters() {
        heapBeforeMeters_ = heapInUse();
        meters_.resize(static_cast<std::size_t>(options_.meters));
        auto database = must(Database::open(path(), databaseKey_, intakeSchema()));
        Settings settings(*database);
        SecretBytes rsa;
        SecretBytes storage;
        must(settings.load(QStringLiteral("rsa-private-key"), rsa));
        must(settings.load(QStringLiteral("meter-key-storage-key"), storage));
        auto registry = must(MeterRegistry::load(*database, std::move(storage), must(crypto::RsaPrivateKey::deserialize(rsa.view()))));
        const SecretBytes pseudonymKey = must(crypto::randomSecret(32));
        auto transaction = must(Transaction::begin(*database));
        for (std::size_t i = 0; i < meters_.size(); ++i) {
            BenchMeter& meter = meters_[i];
            must(crypto::fillRandom(meter.id.bytes));
            must(crypto::fillRandom(meter.key));
            // Unwrapping with RSA takes a millisecond a meter, once, and is no part of the path measured here.
            const MeterEnrolment enrolment{meter.id, QStringLiteral("N%1").arg(i / static_cast<std::size_t>(options_.neighbourhood)),
                                           1, Bytes{0}};
            must(registry.admit(*database, enrolment, SecretBytes::copyOf(meter.key), pseudonymKey.view(), kHouseholdsPerGroup));
        }
        must(transaction.commit());
    }

    /// The meter's next readings, in one batch.
    ReadingBatch sealed(BenchMeter& meter, Instant start, std::uint64_t cursor) {
        ReadingBatch batch;
        batch.cursor = cursor;
        batch.meter = meter.id;
        batch.keyEpoch = 1;
        batch.firstSequence = meter.sealedReadings + 1;
        batch.firstCounter = meter.sealedReadings + 1;
        batch.firstInterval = {start, kMinute};
        batch.values.resize(static_cast<std::size_t>(options_.batch));
        if (cipher_) {
            must(cipher_->rekey(meter.key));
        } else {
            cipher_ = must(crypto::Aes256Gcm::create(meter.key));
        }
        for (std::size_t i = 0; i < batch.values.size(); ++i) {
            noise_ = noise_ * 6364136223846793005u + 1442695040888963407u;
            const SealedReading reading = batch.reading(i);
            const auto plaintext = readingPlaintext(Joules{static_cast<std::int64_t>(noise_ >> 46)});
            must(cipher_->seal(reading.nonce(), reading.associatedData(), plaintext, batch.values[i].ciphertext, batch.values[i].tag));
        }
        meter.sealedReadings += batch.values.size();
        return batch;
    }

    void play() {
        const auto minutes = static_cast<std::int64_t>(options_.days * 1440) / options_.batch * options_.batch;
        std::uint64_t cursor = 0;
        std::vector<ReadingBatch> batches;
        for (std::int64_t minute = 0; minute < minutes; minute += options_.batch) {
            for (BenchMeter& meter : meters_) {
                batches.push_back(sealed(meter, kFirstMinute + kMinute * minute, ++cursor));
                if (batches.size() == kBatchesPerCommit) {
                    process(batches);
                }
                if (options_.mostReadings > 0 && readings_ >= options_.mostReadings) {
                    return;
                }
            }
        }
        process(batches);
    }

    void process(std::vector<ReadingBatch>& batches) {
        if (batches.empty()) {
            return;
        }
        const auto start = SteadyClock::now();
        const auto answers = must(intake_->process(batches));
        const std::chrono::duration<double, std::micro> time = SteadyClock::now() - start;
        microseconds_ += time.count();
        latency_.add(time.count());
        for (const Acknowledgement& answer : answers) {
            if (!answer.refused.empty()) {
                qFatal("a reading was refused");
            }
            readings_ += answer.accepted;
        }
        batches.clear();
    }

    QJsonObject report(std::int64_t heapOfMeters) const {
        const IntakeFigures& figures = intake_->figures();
        const auto readings = static_cast<double>(readings_);
        const auto each = [&](std::chrono::nanoseconds time) { return static_cast<double>(time.count()) / 1000.0 / readings; };
        const auto percentiles = [](const Histogram& values) {
            const Percentiles found = values.percentiles();
            return QJsonObject{{QStringLiteral("p50"), found.p50},
                               {QStringLiteral("p95"), found.p95},
                               {QStringLiteral("p99"), found.p99}};
        };
        const std::string_view kernel = intake_->encryptor().kernelName();
        return {{QStringLiteral("meters"), options_.meters},
                {QStringLiteral("readings"), static_cast<qint64>(readings_)},
                {QStringLiteral("workers"), options_.workers},
                {QStringLiteral("kernel"), QString::fromLatin1(kernel.data(), static_cast<qsizetype>(kernel.size()))},
                {QStringLiteral("key_bits"), options_.keyBits},
                {QStringLiteral("batch_readings"), options_.batch},
                {QStringLiteral("readings_per_second"), readings / microseconds_ * 1e6},
                {QStringLiteral("microseconds_per_reading"),
                 QJsonObject{{QStringLiteral("total"), microseconds_ / readings},
                             {QStringLiteral("open"), each(figures.times.opening)},
                             {QStringLiteral("pack"), each(figures.times.packing)},
                             {QStringLiteral("encrypt"), each(figures.encrypting)},
                             {QStringLiteral("fold"), each(figures.folding)},
                             {QStringLiteral("commit"), each(figures.times.committing)}}},
                {QStringLiteral("batch_latency_us"), percentiles(latency_)},
                {QStringLiteral("exposure_window_us"), percentiles(figures.exposureMicroseconds)},
                {QStringLiteral("peak_memory_bytes"), static_cast<qint64>(peakMemory())},
                {QStringLiteral("bytes_per_meter"), static_cast<double>(heapOfMeters) / options_.meters}};
    }

    static constexpr int kHouseholdsPerGroup = 31;

    Options options_;
    QTemporaryDir folder_;
    SecretBytes databaseKey_;
    ManualClock clock_{kFirstMinute + std::chrono::days(3'650)};
    std::unique_ptr<Intake> intake_;
    std::vector<BenchMeter> meters_;
    std::optional<crypto::Aes256Gcm> cipher_;
    std::uint64_t noise_ = 1;
    std::int64_t heapBeforeMeters_ = 0;
    std::int64_t readings_ = 0;
    double microseconds_ = 0;
    Histogram latency_;
};

void print(const QJsonObject& object, int indent, QTextStream& out) {
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        out << QString(indent, QLatin1Char(' ')) << entry.key() << QLatin1String(": ");
        if (entry->isObject()) {
            out << Qt::endl;
            print(entry->toObject(), indent + 2, out);
        } else {
            out << (entry->isDouble() ? QString::number(entry->toDouble(), 'g', 6) : entry->toString()) << Qt::endl;
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const auto libraries = must(crypto::CryptoLibraries::create());
    QCommandLineParser parser;
    const auto option = [&](const char* name, const char* what, const QString& value) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(what), QStringLiteral("number"), value});
    };
    option("meters", "Meters.", QStringLiteral("1000"));
    option("days", "Days that each meter reports; a part of a day too.", QStringLiteral("1"));
    option("most-readings", "Stop after this many.", QStringLiteral("0"));
    option("neighbourhood", "Meters a neighbourhood.", QStringLiteral("100"));
    option("workers", "Threads.", QString::number(QThread::idealThreadCount()));
    option("batch", "Readings a batch: 1 as when live, 60 as when catching up.", QStringLiteral("60"));
    option("key-bits", "Paillier modulus: 2048 or 3072.", QStringLiteral("3072"));
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object.")});
    parser.addHelpOption();
    parser.process(app);
    const auto number = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    const Options options{number("meters").toInt(),        number("days").toDouble(), number("most-readings").toLongLong(),
                          number("neighbourhood").toInt(), number("workers").toInt(), number("batch").toInt(),
                          number("key-bits").toInt()};
    if (options.meters < 1 || options.days <= 0 || options.neighbourhood < 1 || options.workers < 1 || options.batch < 1 ||
        options.batch > 60) {
        qFatal("values out of range; see --help");
    }
    const QJsonObject result = Bench(options).run();
    QTextStream out(stdout);
    if (parser.isSet(QStringLiteral("json"))) {
        out << QString::fromUtf8(QJsonDocument(result).toJson());
    } else {
        print(result, 0, out);
    }
}
