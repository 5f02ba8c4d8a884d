// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QHash>
#include <QList>
#include <QString>

#include "core/base/bytes.h"

namespace smarter::test {

/// One published vector: its name, and fields in hexadecimal.
class Vector {
public:
    QString name;

    bool has(const QString& field) const { return fields_.contains(field); }
    /// A field that is missing or not hexadecimal ends the test program: the file is ours.
    Bytes operator[](const QString& field) const {
        const auto bytes = fromHex(fields_.value(field, QStringLiteral("missing")));
        if (!bytes) {
            qFatal("vector '%s' lacks '%s'", qPrintable(name), qPrintable(field));
        }
        return *bytes;
    }
    template <class Array>
    Array array(const QString& field) const {
        const Bytes bytes = (*this)[field];
        Array out{};
        if (bytes.size() != out.size()) {
            qFatal("vector '%s': '%s' has the wrong size", qPrintable(name), qPrintable(field));
        }
        std::copy(bytes.begin(), bytes.end(), out.begin());
        return out;
    }

    void append(const QString& field, const QString& digits) { fields_[field] += digits; }

private:
    QHash<QString, QString> fields_;
};

/// tests/vectors/FILE: `field = hex`, continued on indented lines; `name = …` begins a vector; # comments.
inline QList<Vector> readVectors(const QString& fileName) {
    QFile file(qEnvironmentVariable("SMARTER_SOURCE_DIR") + QStringLiteral("/tests/vectors/") + fileName);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        qFatal("cannot read %s", qPrintable(file.fileName()));
    }
    QList<Vector> vectors;
    QString field;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine());
        if (line.startsWith(u'#') || line.trimmed().isEmpty()) {
            continue;
        }
        if (line.startsWith(u' ')) {
            vectors.last().append(field, line.trimmed());
            continue;
        }
        field = line.section(u'=', 0, 0).trimmed();
        const QString value = line.section(u'=', 1).trimmed();
        if (field == u"name") {
            vectors.append(Vector{});
            vectors.last().name = value;
        } else {
            vectors.last().append(field, value);
        }
    }
    return vectors;
}

inline Bytes bytesIn(ByteView view) {
    return Bytes(view.begin(), view.end());
}

}  // namespace smarter::test
