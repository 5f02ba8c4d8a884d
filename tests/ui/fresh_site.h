// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include "core/crypto/init.h"
#include "core/meter/generator/write_profiles.h"
#include "core/meter/profile/find_profiles.h"
#include "ui/session/site_session.h"

// QTRY_VERIFY and QTRY_COMPARE of Qt 6.8 do not compile with -Wconversion.
#define EVENTUALLY(condition) QVERIFY(QTest::qWaitFor([&] { return static_cast<bool>(condition); }, smarter::test::kPatience))
#define EVENTUALLY_COMPARE(actual, expected)                                                                        \
    do {                                                                                                            \
        [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return (actual) == (expected); }, smarter::test::kPatience); \
        QCOMPARE(actual, expected);                                                                                 \
    } while (false)

namespace smarter::test {

inline constexpr int kPatience = 60'000;

inline QString s(const char* text) {
    return QString::fromUtf8(text);
}

inline SecretBytes secret(std::string_view text) {
    return SecretBytes::copyOf(bytesOf(text));
}

/// The child that a person would click.
template <class Widget>
Widget* child(const QWidget& parent, const char* name) {
    return parent.findChild<Widget*>(QString::fromLatin1(name));
}

/// Lets the event loop run until the answer is there.
template <class T>
T awaited(QFuture<T> future) {
    [[maybe_unused]] const bool finished = QTest::qWaitFor([&] { return future.isFinished(); }, kPatience);
    return future.takeResult();
}

/// A folder with simulated homes and room for a site, in Amsterdam from 4 January 2016, a Monday.
class Homes {
public:
    explicit Homes(int homes, int days, QDate firstDay = QDate(2016, 1, 4)) {
        generator::WriteOptions options;
        options.homes = homes;
        options.days = days;
        options.seed = 7;
        options.firstDay = firstDay;
        options.zone = zone();
        written_ = generator::writeProfiles(folder(), options).has_value();
    }

    static QTimeZone zone() { return QTimeZone("Europe/Amsterdam"); }
    bool isValid() const { return written_; }
    QString folder() const { return root_.filePath(QStringLiteral("profiles")); }
    QString file(int home) const { return folder() + QStringLiteral("/home-%1.csv").arg(home, 2, 10, QLatin1Char('0')); }
    QString path(const char* name) const { return root_.filePath(QString::fromLatin1(name)); }

    /// What the file says, to the joule.
    std::vector<profile::Row> rows(int home) const {
        std::vector<profile::Row> rows;
        const auto reader = profile::Reader::open(file(home), zone());
        while (reader) {
            const auto row = (*reader)->next();
            if (!row || !*row) {
                break;
            }
            rows.push_back(**row);
        }
        return rows;
    }

    /// Takes lines [first, first + count) out of a home's file.
    void cut(int home, int first, int count) const {
        QFile in(file(home));
        QVERIFY(in.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = in.readAll().split('\n');
        in.close();
        lines.remove(first, count);
        QFile out(file(home));
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(lines.join('\n'));
    }

    /// 2048-bit keys: quick to make.
    Result<std::unique_ptr<Site>> makeSite(std::uint32_t minimumMeters = 2) const {
        return makeSiteIn(path("site"), minimumMeters);
    }
    static Result<std::unique_ptr<Site>> makeSiteIn(const QString& folder, std::uint32_t minimumMeters = 2) {
        SiteOptions options;
        options.name = QStringLiteral("Test site");
        options.keyBits = 2048;
        options.timeZone = QString::fromLatin1(zone().id());
        options.policyWhenMade.minimumMeters = minimumMeters;
        const SecretBytes passphrase = secret("a passphrase of the test");
        return Site::create(folder, options, &passphrase);
    }

    IngestRequest request(const QStringList& paths = {}) const {
        IngestRequest request;
        request.paths = paths.isEmpty() ? QStringList{folder()} : paths;
        request.neighbourhood = QStringLiteral("Canal Street");
        return request;
    }

private:
    QTemporaryDir root_;
    bool written_ = false;
};

inline Joules sumOf(const std::vector<profile::Row>& rows, const Interval& range) {
    Joules sum;
    for (const profile::Row& row : rows) {
        sum += range.contains(row.start) ? row.energy : Joules{};
    }
    return sum;
}

}  // namespace smarter::test
