// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/profile/workbook.h"

#include <QDir>
#include <algorithm>
#include <vector>

namespace smarter::profile {

namespace {

// A workbook of ours has a handful of sheets; this is room for thousands.
constexpr std::int64_t kMostBytes = std::int64_t{4} * 1024 * 1024;

struct Relationship {
    QString id;
    QString
        type;  // the last part of its name, the same in the transitional and the strict form of the standard
    QString target;
};

// A target is relative to the folder of the part that points to it, or absolute within the package.
QString partName(const QString& source, const QString& target) {
    const QString folder = source.left(source.lastIndexOf(QLatin1Char('/')) + 1);
    const QString joined = target.startsWith(QLatin1Char('/')) ? target : QLatin1Char('/') + folder + target;
    return QDir::cleanPath(joined).mid(1);
}

QString relationshipsOf(const QString& part) {
    const qsizetype name = part.lastIndexOf(QLatin1Char('/')) + 1;
    return part.left(name) + QStringLiteral("_rels/") + part.mid(name) + QStringLiteral(".rels");
}

Result<std::vector<Relationship>> readRelationships(QuaZip& zip, const QString& path, const QString& source) {
    XmlPart part(zip, path);
    if (const Status opened = part.open(relationshipsOf(source), kMostBytes); !opened) {
        return passOn(opened);
    }
    std::vector<Relationship> relationships;
    for (;;) {
        const auto token = part.next();
        if (!token) {
            return passOn(token);
        }
        if (*token == QXmlStreamReader::EndDocument) {
            return relationships;
        }
        if (*token == QXmlStreamReader::StartElement && part.xml().name() == u"Relationship") {
            const QXmlStreamAttributes attributes = part.xml().attributes();
            const QString type = attributes.value(u"Type").toString();
            relationships.push_back({attributes.value(u"Id").toString(),
                                     type.mid(type.lastIndexOf(QLatin1Char('/')) + 1),
                                     partName(source, attributes.value(u"Target").toString())});
        }
    }
}

QString targetOfType(const std::vector<Relationship>& relationships, QStringView type) {
    const auto found =
        std::find_if(relationships.begin(), relationships.end(),
                     [&](const Relationship& relationship) { return relationship.type == type; });
    return found == relationships.end() ? QString() : found->target;
}

struct WorkbookPart {
    std::vector<QString> sheetIds;  // relationship ids, in the order of the tabs
    bool startsIn1904 = false;
};

// The id's namespace differs between the two forms of the standard; its local name does not.
QString relationshipId(const QXmlStreamAttributes& attributes) {
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty()) {
            return attribute.value().toString();
        }
    }
    return {};
}

Result<WorkbookPart> readWorkbookPart(QuaZip& zip, const QString& path, const QString& name) {
    XmlPart part(zip, path);
    if (const Status opened = part.open(name, kMostBytes); !opened) {
        return passOn(opened);
    }
    WorkbookPart workbook;
    for (;;) {
        const auto token = part.next();
        if (!token) {
            return passOn(token);
        }
        if (*token == QXmlStreamReader::EndDocument) {
            return workbook;
        }
        if (*token != QXmlStreamReader::StartElement) {
            continue;
        }
        const QXmlStreamAttributes attributes = part.xml().attributes();
        if (part.xml().name() == u"sheet") {
            workbook.sheetIds.push_back(relationshipId(attributes));
        } else if (part.xml().name() == u"workbookPr") {
            const QStringView value = attributes.value(u"date1904");
            workbook.startsIn1904 = value == u"1" || value == u"true";
        }
    }
}

}  // namespace

Result<Workbook> readWorkbook(QuaZip& zip, const QString& path) {
    const auto package = readRelationships(zip, path, QString());
    if (!package) {
        return fail(ErrorCode::FileFormatUnknown, path, package.error().detail);
    }
    const QString name = targetOfType(*package, u"officeDocument");
    if (name.isEmpty()) {
        return fail(ErrorCode::FileFormatUnknown, path);
    }
    const auto part = readWorkbookPart(zip, path, name);
    if (!part) {
        return passOn(part);
    }
    const auto relationships = readRelationships(zip, path, name);
    if (!relationships) {
        return passOn(relationships);
    }
    for (const QString& id : part->sheetIds) {  // chart sheets are among them
        for (const Relationship& relationship : *relationships) {
            if (relationship.id == id && relationship.type == u"worksheet") {
                return Workbook{relationship.target, targetOfType(*relationships, u"sharedStrings"),
                                part->startsIn1904};
            }
        }
    }
    return fail(ErrorCode::FileFormatUnknown, path);
}

}  // namespace smarter::profile
