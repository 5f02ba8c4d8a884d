// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

#include "app/smarterctl/bill_answers.h"

namespace smarter::ctl {

namespace {

constexpr qint64 kLargestTariffFile = 4 << 20;

Status writeCsv(const Context& context, const Bill& bill) {
    const QString path = context.parser.value(QStringLiteral("csv"));
    if (path.isEmpty()) {
        return {};
    }
    QSaveFile file(path);
    const QByteArray csv = csvOf(bill);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit()) {
        return fail(ErrorCode::FileUnwritable, path, file.errorString());
    }
    return {};
}

Result<Answer> preview(Context& context) {
    const auto meter = required(context, QStringLiteral("meter"));
    const auto household = householdOption(context);
    const auto period = periodOption(context);
    if (!meter || !household || !period) {
        return !meter ? passOn(meter) : !household ? passOn(household) : passOn(period);
    }
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    const QString tariff = context.parser.value(QStringLiteral("tariff"));
    const auto wanted = tariff.isEmpty() ? std::nullopt : std::optional(tariff);
    const auto use = context.parser.isSet(QStringLiteral("csv")) ? Mdms::BillUse::Export : Mdms::BillUse::View;
    Mdms& mdms = *open->mdms;
    return actingSession(context, mdms)
        .and_then([&](const SessionPtr& session) {
            return mdms.bill(*session, **household, *period, wanted, use);
        })
        .and_then([&](const Bill& made) {
            return writeCsv(context, made).transform([&] { return billAnswer(made); });
        });
}

Result<Answer> bill(Context& context) {
    return context.arguments.isEmpty() ? preview(context) : billDocumentCommand(context);
}

Result<ParsedTariff> readTariff(const QString& path) {
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorCode::FileNotFound, path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, path, file.errorString());
    }
    if (file.size() > kLargestTariffFile) {
        return fail(ErrorCode::FileFormatUnknown, path);
    }
    return parseTariff(file.readAll());
}

Answer faultsAnswer(const ParsedTariff& parsed) {
    QJsonArray faults;
    QStringList text;
    for (const TariffFault& fault : parsed.faults) {
        faults.append(QJsonObject{{QStringLiteral("fault"), faultName(fault.kind)},
                                  {QStringLiteral("where"), fault.where},
                                  {QStringLiteral("detail"), fault.detail}});
        text += QStringLiteral("%1: %2 %3").arg(fault.where, faultName(fault.kind), fault.detail).trimmed();
    }
    return {{{QStringLiteral("id"), parsed.tariff.id}, {QStringLiteral("faults"), faults}},
            parsed.ok() ? QStringLiteral("%1: no fault").arg(parsed.tariff.id) : text.join(u'\n'),
            parsed.ok()};
}

Result<Answer> listTariffs(Mdms& mdms) {
    const auto tariffs = mdms.tariffs();
    if (!tariffs) {
        return passOn(tariffs);
    }
    QJsonArray list;
    QStringList text;
    for (const auto& tariff : *tariffs) {
        const QString from = iso(tariff->versions.front().validFrom);
        list.append(QJsonObject{{QStringLiteral("id"), tariff->id},
                                {QStringLiteral("name"), tariff->name},
                                {QStringLiteral("currency"), tariff->currency},
                                {QStringLiteral("example"), tariff->example},
                                {QStringLiteral("valid_from"), from}});
        text += QStringLiteral("%1  %2  %3, from %4")
                    .arg(tariff->id, -20)
                    .arg(tariff->name, tariff->currency, from);
    }
    return Answer{{{QStringLiteral("tariffs"), list}}, text.join(u'\n')};
}

Result<Answer> assignTariff(const Context& context, Mdms& mdms, const QString& id) {
    const auto from = dayOption(context, "from");
    const auto household = householdOption(context);
    if (!from || !household) {
        return from ? passOn(household) : passOn(from);
    }
    return actingSession(context, mdms)
        .and_then([&](const SessionPtr& session) { return mdms.assignTariff(*session, *household, *from, id); })
        .transform([&] {
            return Answer{{{QStringLiteral("id"), id}, {QStringLiteral("from"), iso(*from)}},
                          QStringLiteral("%1 from %2").arg(id, iso(*from))};
        });
}

Result<Answer> offerTariff(const Context& context, Mdms& mdms, const QString& id) {
    return actingSession(context, mdms)
        .and_then([&](const SessionPtr& session) { return mdms.offerTariff(*session, id); })
        .transform([&] { return Answer{{{QStringLiteral("id"), id}}, QStringLiteral("%1 is offered").arg(id)}; });
}

Result<Answer> addTariff(const Context& context, Mdms& mdms, const QString& path) {
    return readTariff(path).and_then([&](const ParsedTariff& parsed) -> Result<Answer> {
        if (!parsed.ok()) {
            return faultsAnswer(parsed);
        }
        return actingSession(context, mdms)
            .and_then([&](const SessionPtr& session) { return mdms.putTariff(*session, parsed.tariff); })
            .transform([&] { return faultsAnswer(parsed); });
    });
}

Result<Answer> tariffCommand(Context& context) {
    const QString action = context.arguments.value(0);
    const QString name = context.arguments.value(1);
    const bool named = context.arguments.size() == 2;
    if (action == QLatin1String("check") && named) {
        return readTariff(name).transform(faultsAnswer);
    }
    const bool known = (action == QLatin1String("list") && context.arguments.size() == 1) ||
                       (named && (action == QLatin1String("add") || action == QLatin1String("assign") ||
                                  action == QLatin1String("offer")));
    if (!known) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("tariff ") + action);
    }
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    Mdms& mdms = *open->mdms;
    if (action == QLatin1String("list")) {
        return listTariffs(mdms);
    }
    if (action == QLatin1String("offer")) {
        return offerTariff(context, mdms, name);
    }
    return action == QLatin1String("assign") ? assignTariff(context, mdms, name) : addTariff(context, mdms, name);
}

constexpr CommandEntry kCommands[] = {
    {"bill", "--meter PSEUDONYM (--month YYYY-MM | --from DAY --to DAY) [--tariff ID] [--csv FILE]", bill},
    {"bill", "issue --meter PSEUDONYM PERIOD | correct NUMBER | run PERIOD | list [--meter PSEUDONYM]", bill},
    {"tariff", "list | check FILE | add FILE | assign ID --from DAY [--meter PSEUDONYM] | offer ID", tariffCommand},
};

}  // namespace

std::span<const CommandEntry> billingCommands() {
    return kCommands;
}

}  // namespace smarter::ctl
