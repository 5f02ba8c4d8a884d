// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "core/meter/profile/row_source.h"
#include "core/meter/profile/shared_strings.h"
#include "core/meter/profile/workbook.h"

namespace smarter::profile {

namespace {

constexpr std::int64_t kMostRows = 1'048'576;  // of a sheet
constexpr std::int64_t kMostSheetBytes = std::int64_t{1024} * 1024 * 1024;
// A workbook is a few dozen parts. The zip library keeps a table of their names.
constexpr int kMostParts = 10'000;
constexpr std::size_t kColumns = 2;

enum class CellKind : std::uint8_t { Number, SharedString, Text };

struct Cell {
    std::string text;
    CellKind kind = CellKind::Number;
};

// Column of a cell reference such as B12, from 0; `next` if it has none.
int columnOf(QStringView reference, int next) {
    if (reference.isEmpty()) {
        return next;
    }
    constexpr int lastColumn = 16'384;
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > lastColumn) {
            break;
        }
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

class XlsxSource final : public RowSource {
public:
    explicit XlsxSource(const QString& path) : path_(path), zip_(path), sheet_(zip_, path) {}

    Status open() {
        if (!zip_.open(QuaZip::mdUnzip)) {
            return fail(ErrorCode::FileDamaged, path_,
                        QStringLiteral("zip error %1").arg(zip_.getZipError()));
        }
        if (zip_.getEntriesCount() > kMostParts) {
            return fail(ErrorCode::FileFormatUnknown, path_);
        }
        const Result<Workbook> workbook = readWorkbook(zip_, path_);
        if (!workbook) {
            return passOn(workbook);
        }
        serial_ = workbook->startsIn1904 ? TimeForm::Serial1904 : TimeForm::Serial1900;
        if (!workbook->sharedStrings.isEmpty()) {
            Result<SharedStrings> strings = SharedStrings::read(zip_, path_, workbook->sharedStrings);
            if (!strings) {
                return passOn(strings);
            }
            strings_ = std::move(*strings);
        }
        return sheet_.open(workbook->sheet, kMostSheetBytes);
    }

    Result<bool> next(RawRow& row) override {
        while (!atEnd_) {
            const auto token = sheet_.next();
            if (!token) {
                return passOn(token);
            }
            if (*token == QXmlStreamReader::EndDocument) {
                atEnd_ = true;
            } else if (*token == QXmlStreamReader::Characters) {
                if (inText_ && !inPhonetic_) {
                    appendCell(cells_[static_cast<std::size_t>(column_)].text, sheet_.xml().text());
                }
            } else if (*token == QXmlStreamReader::StartElement) {
                startElement();
            } else if (*token == QXmlStreamReader::EndElement && endElement()) {
                if (++rows_ > kMostRows) {
                    return fail(ErrorCode::FileDamaged, path_);
                }
                if (const Status filled = fillRow(row); !filled) {
                    return passOn(filled);
                }
                return true;
            }
        }
        return false;
    }

    double progress() const override { return sheet_.progress(); }

private:
    bool inOurColumn() const { return inRow_ && column_ >= 0 && column_ < static_cast<int>(kColumns); }

    void startElement() {
        const QStringView name = sheet_.xml().name();
        if (name == u"row") {
            bool given = false;
            const qlonglong number = sheet_.xml().attributes().value(u"r").toLongLong(&given);
            number_ = given && number > 0 && number <= kMostRows ? number : number_ + 1;
            inRow_ = true;
            column_ = -1;
            cells_ = {};
        } else if (name == u"c") {
            startCell(sheet_.xml().attributes());
        } else if (name == u"rPh") {
            inPhonetic_ = true;
        } else if (name == u"v" || name == u"t") {
            inText_ = inOurColumn();
        }
    }

    void startCell(const QXmlStreamAttributes& attributes) {
        column_ = columnOf(attributes.value(u"r"), column_ + 1);
        if (!inOurColumn()) {
            return;
        }
        const QStringView type = attributes.value(u"t");
        cells_[static_cast<std::size_t>(column_)] = {{},
                                                     type.isEmpty() || type == u"n" ? CellKind::Number
                                                     : type == u"s"                 ? CellKind::SharedString
                                                                                    : CellKind::Text};
    }

    // Whether it ends a row that has something in our columns.
    bool endElement() {
        const QStringView name = sheet_.xml().name();
        if (name == u"v" || name == u"t") {
            inText_ = false;
        } else if (name == u"rPh") {
            inPhonetic_ = false;
        } else if (name == u"row" && inRow_) {
            inRow_ = false;
            return std::any_of(cells_.begin(), cells_.end(),
                               [](const Cell& cell) { return !cell.text.empty(); });
        }
        return false;
    }

    Status fillRow(RawRow& row) {
        row = {};
        row.number = number_;
        std::array<std::string_view, kColumns> texts;
        for (std::size_t i = 0; i < kColumns; ++i) {
            const auto text = textOf(cells_[i]);
            if (!text) {
                return fail(ErrorCode::FileDamaged, path_, QStringLiteral("shared string missing"));
            }
            texts[i] = trimmed(*text);
        }
        row.time = texts[0];
        row.timeForm = cells_[0].kind == CellKind::Number ? serial_ : TimeForm::Text;
        row.kilowatts = texts[1];
        row.decimalSign = cells_[1].kind == CellKind::Number ? DecimalSign::Point : DecimalSign::PointOrComma;
        return {};
    }

    std::optional<std::string_view> textOf(const Cell& cell) const {
        if (cell.kind != CellKind::SharedString || cell.text.empty()) {
            return cell.text;
        }
        std::size_t index = 0;
        const char* const end = cell.text.data() + cell.text.size();
        const auto [stop, error] = std::from_chars(cell.text.data(), end, index);
        return error == std::errc{} && stop == end ? strings_.at(index) : std::nullopt;
    }

    QString path_;
    QuaZip zip_;
    XmlPart sheet_;
    SharedStrings strings_;
    TimeForm serial_ = TimeForm::Serial1900;
    std::array<Cell, kColumns> cells_;
    std::int64_t number_ = 0;
    std::int64_t rows_ = 0;
    int column_ = -1;
    bool inRow_ = false;
    bool inText_ = false;
    bool inPhonetic_ = false;
    bool atEnd_ = false;
};

}  // namespace

Result<std::unique_ptr<RowSource>> openXlsx(const QString& path) {
    auto source = std::make_unique<XlsxSource>(path);
    if (const Status opened = source->open(); !opened) {
        return passOn(opened);
    }
    return source;
}

}  // namespace smarter::profile
