// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QXmlStreamReader>

namespace smarter::test {

/// A text as Qt Linguist's files hold it.
struct TranslatedText {
    QString context;
    QString source;
    bool numerus = false;
    QString state;  ///< "unfinished", "vanished", "obsolete", or empty
    QStringList forms;

    QString where() const { return context + QStringLiteral(": ") + source; }
};

inline TranslatedText readMessage(QXmlStreamReader& xml, const QString& context) {
    TranslatedText message{context, {}, xml.attributes().value(u"numerus") == u"yes", {}, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.state = xml.attributes().value(u"type").toString();
            if (!message.numerus) {
                message.forms = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement()) {
                message.forms.append(xml.readElementText());
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

inline QList<TranslatedText> readTranslations(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<TranslatedText> messages;
    QString context;
    xml.readNextStartElement();
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == u"message") {
            messages.append(readMessage(xml, context));
        }
    }
    return messages;
}

/// "translations/smarter-metering_de.ts" of the source.
inline QString translationFile(const QString& language) {
    return QDir(qEnvironmentVariable("SMARTER_SOURCE_DIR")).filePath(QStringLiteral("translations/smarter-metering_%1.ts").arg(language));
}

}  // namespace smarter::test
