// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "app/smarterctl/context.h"

namespace smarter::ctl {

namespace {

/// The acting person, and the account that they act on.
struct AccountCommand {
    OpenMdms open;
    SessionPtr session;
    QString name;

    Operators& operators() const { return open.mdms->operators(); }
};

Result<QString> accountName(const Context& context) {
    const QString name = context.parser.value(QStringLiteral("username"));
    return name.isEmpty() ? required(context, QStringLiteral("name")) : Result<QString>(name);
}

Result<AccountCommand> accountCommand(Context& context) {
    const auto name = accountName(context);
    if (!name) {
        return passOn(name);
    }
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    auto session = actingSession(context, *open->mdms);
    if (!session) {
        return passOn(session);
    }
    return AccountCommand{std::move(*open), std::move(*session), name->toLower()};
}

/// The account's own password: --password-file is the acting operator's where there is one.
Result<SecretBytes> newPassword(const Context& context) {
    const QString file = context.parser.value(QStringLiteral("new-password-file"));
    if (!file.isEmpty()) {
        return readSecretFile(file);
    }
    const bool ofTheActor = context.parser.isSet(QStringLiteral("operator"));
    return required(context, ofTheActor ? QStringLiteral("new-password-file") : QStringLiteral("password-file"))
        .and_then(readSecretFile);
}

Result<Role> roleOption(const Context& context) {
    const QString name = context.parser.value(QStringLiteral("role"));
    const auto role = accountRole(name.isEmpty() ? roleName(Role::Operator) : name);
    return role ? Result<Role>(*role) : Result<Role>(fail(ErrorCode::InvalidArgument, QStringLiteral("--role ") + name));
}

Answer done(const QString& name, const QString& what) {
    return {{{QStringLiteral("username"), name}}, QStringLiteral("%1 %2").arg(name, what)};
}

Result<Answer> add(Context& context) {
    const auto role = roleOption(context);
    const auto password = newPassword(context);
    if (!role || !password) {
        return role ? passOn(password) : passOn(role);
    }
    return accountCommand(context).and_then([&](const AccountCommand& command) {
        return command.operators().add(*command.session, command.name, *role, *password).transform([&](const QString& added) {
            Answer answer = done(added, QStringLiteral("added as %1").arg(roleName(*role)));
            answer.json[QStringLiteral("role")] = roleName(*role);
            return answer;
        });
    });
}

Result<Answer> setRole(Context& context) {
    const auto role = required(context, QStringLiteral("role")).and_then([&](const QString&) { return roleOption(context); });
    if (!role) {
        return passOn(role);
    }
    return accountCommand(context).and_then([&](const AccountCommand& command) {
        return command.operators().setRole(*command.session, command.name, *role).transform([&] {
            return done(command.name, QStringLiteral("is %1 now").arg(roleName(*role)));
        });
    });
}

template <bool disabled>
Result<Answer> setDisabled(Context& context) {
    return accountCommand(context).and_then([&](const AccountCommand& command) {
        return command.operators().setDisabled(*command.session, command.name, disabled).transform([&] {
            return done(command.name, disabled ? QStringLiteral("disabled") : QStringLiteral("enabled"));
        });
    });
}

Result<Answer> remove(Context& context) {
    return accountCommand(context).and_then([&](const AccountCommand& command) {
        return command.operators().remove(*command.session, command.name).transform([&] {
            return done(command.name, QStringLiteral("removed"));
        });
    });
}

Result<Answer> resetPassword(Context& context) {
    const auto password = newPassword(context);
    if (!password) {
        return passOn(password);
    }
    return accountCommand(context).and_then([&](const AccountCommand& command) {
        return command.operators().resetPassword(*command.session, command.name, *password).transform([&] {
            return done(command.name, QStringLiteral("has a new password"));
        });
    });
}

Answer listAnswer(const std::vector<OperatorAccount>& accounts) {
    QJsonArray list;
    QString text;
    for (const OperatorAccount& account : accounts) {
        list.append(QJsonObject{{QStringLiteral("username"), account.name},
                                {QStringLiteral("role"), roleName(account.role)},
                                {QStringLiteral("disabled"), account.disabled}});
        text += QStringLiteral("%1  %2%3\n").arg(account.name, roleName(account.role), account.disabled ? QStringLiteral("  disabled") : QString());
    }
    text += QStringLiteral("%1 accounts").arg(accounts.size());
    return {{{QStringLiteral("operators"), list}}, text};
}

Result<Answer> list(Context& context) {
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    Mdms& mdms = *open->mdms;
    return actingSession(context, mdms)
        .and_then([&](const SessionPtr& session) { return mdms.operators().list(*session); })
        .transform(listAnswer);
}

Result<Answer> operatorCommand(Context& context) {
    constexpr std::pair<const char*, Command> actions[] = {
        {"add", add},         {"list", list},     {"role", setRole},          {"disable", setDisabled<true>},
        {"enable", setDisabled<false>}, {"remove", remove}, {"password", resetPassword},
    };
    const QString asked = context.arguments.value(0);
    for (const auto& [name, run] : actions) {
        if (asked == QLatin1String(name) && context.arguments.size() == 1) {
            return run(context);
        }
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("operator ") + asked);
}

Answer auditAnswer(const std::vector<AuditEntry>& entries) {
    QJsonArray list;
    QString text;
    for (const AuditEntry& entry : entries) {
        list.append(QJsonObject{{QStringLiteral("position"), static_cast<qint64>(entry.position)},
                                {QStringLiteral("at"), utcText(entry.at)},
                                {QStringLiteral("actor"), entry.actor.name},
                                {QStringLiteral("role"), roleName(entry.actor.role)},
                                {QStringLiteral("action"), auditActionName(entry.action)},
                                {QStringLiteral("subject"), entry.subject},
                                {QStringLiteral("details"), entry.details},
                                {QStringLiteral("hash"), hex(entry.hash)}});
        text += QStringLiteral("%1  %2  %3 (%4)  %5  %6  %7\n")
                    .arg(entry.position, 6)
                    .arg(utcText(entry.at), entry.actor.name, roleName(entry.actor.role), auditActionName(entry.action),
                         entry.subject, entry.details);
    }
    text += QStringLiteral("%1 entries").arg(entries.size());
    return {{{QStringLiteral("entries"), list}}, text};
}

Result<Answer> audit(Context& context) {
    auto open = openMdms(context);
    if (!open) {
        return passOn(open);
    }
    AuditFilter filter{{}, {}, context.parser.value(QStringLiteral("actor"))};
    for (const auto& [option, limit] : {std::pair("from", &filter.from), std::pair("to", &filter.to)}) {
        const QString text = context.parser.value(QString::fromLatin1(option));
        if (text.isEmpty()) {
            continue;
        }
        const auto instant = parseInstant(text, open->site->zone());
        if (!instant) {
            return passOn(instant);
        }
        *limit = *instant;
    }
    Mdms& mdms = *open->mdms;
    return actingSession(context, mdms)
        .and_then([&](const SessionPtr& session) { return mdms.auditEntries(*session, filter); })
        .transform(auditAnswer);
}

constexpr CommandEntry kCommands[] = {
    {"operator", "add --name NAME --role operator|billing|administrator --password-file FILE", operatorCommand},
    {"operator", "list | role | disable | enable | remove | password  [--name NAME] [--role R]", operatorCommand},
    {"audit", "[--from T] [--to T] [--actor NAME]", audit},
};

}  // namespace

Result<SessionPtr> actingSession(const Context& context, Mdms& mdms) {
    const QString name = context.parser.value(QStringLiteral("operator"));
    if (name.isEmpty()) {
        return mdms.operators().siteOwner();
    }
    return required(context, QStringLiteral("password-file"))
        .and_then(readSecretFile)
        .and_then([&](const SecretBytes& password) { return mdms.operators().signIn(name, password); });
}

std::span<const CommandEntry> operatorCommands() {
    return kCommands;
}

}  // namespace smarter::ctl
