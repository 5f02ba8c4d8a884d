// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres_server.h"

#include <arpa/inet.h>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <array>
#include <vector>

#include "tests/support/certificates.h"

namespace smarter::test {

namespace {

constexpr std::array kRoles{"pes", "release", "mdms", "customers"};
constexpr int kPatienceMs = 60'000;

void must(bool done, const QString& what) {
    if (!done) {
        qFatal("postgres server: %s", qPrintable(what));
    }
}

/// Debian and Ubuntu keep the programs of each version in a folder of its own.
QString program(const QString& name) {
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    for (const QString& version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString path = versions.filePath(version + QStringLiteral("/bin/") + name);
        if (QFile::exists(path)) {
            return path;
        }
    }
    must(false, name + QStringLiteral(" is not installed"));
    return {};
}

/// The server refuses to run as root.
const passwd* serverUser() {
    const passwd* user = geteuid() == 0 ? getpwnam("postgres") : getpwuid(geteuid());
    must(user != nullptr, QStringLiteral("no user to run as"));
    return user;
}

void giveToServer(const QString& path) {
    const passwd* user = serverUser();
    must(chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) == 0, path);
}

void runAsServer(QProcess& process) {
    const passwd* user = serverUser();
    process.setChildProcessModifier([uid = user->pw_uid, gid = user->pw_gid] {
        if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0)) {
            _exit(126);
        }
        // After the change of user, which clears it. SIGQUIT: the immediate shutdown, of all its children too.
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
}

void runToEnd(QProcess& process, const QString& programPath, const QStringList& arguments) {
    process.start(programPath, arguments);
    must(process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
         programPath + QLatin1Char('\n') + QString::fromLocal8Bit(process.readAllStandardError()));
}

int freePort() {
    const int probe = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    must(probe >= 0 && bind(probe, any, size) == 0 && getsockname(probe, any, &size) == 0, QStringLiteral("no free port"));
    close(probe);
    return ntohs(address.sin_port);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    must(file.open(QIODevice::ReadOnly), path);
    return file.readAll();
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    must(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
             file.write(content) == content.size(),
         path);
}

QString deployed(const QString& name) {
    return qEnvironmentVariable("SMARTER_SOURCE_DIR") + QStringLiteral("/deploy/postgresql/") + name;
}

QByteArray randomHex() {
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof(words)).toHex();
}

std::vector<pid_t> childrenOf(pid_t parent) {
    std::vector<pid_t> out;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(name));
        bool isProcess = false;
        const pid_t pid = name.toInt(&isProcess);
        if (!isProcess || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        // The name stands in brackets and may hold anything; state and parent follow it (proc(5)).
        const QByteArray content = file.readAll();
        const QList<QByteArray> fields = content.mid(content.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1 && fields[1].toInt() == parent) {
            out.push_back(pid);
        }
    }
    return out;
}

}  // namespace

PostgresServer::PostgresServer(Durability durability) : port_(freePort()) {
    must(folder_.isValid(), QStringLiteral("no temporary folder"));
    giveToServer(folder_.path());
    initialise(durability);
    start();
    provision();
    writeKeys();
}

PostgresServer::~PostgresServer() {
    kill9();
}

void PostgresServer::initialise(Durability durability) {
    QProcess process;
    runAsServer(process);
    runToEnd(process, program(QStringLiteral("initdb")),
             {QStringLiteral("--no-sync"), QStringLiteral("--username=postgres"), QStringLiteral("--auth=reject"),
              QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C"), QStringLiteral("--pgdata"), dataFolder()});
    const QString keys = keysFolder();
    must(QDir().mkpath(keys), keys);
    const ServerCertificate certificate = makeServerCertificate(folder_.path());
    giveToServer(certificate.certFile);
    giveToServer(certificate.keyFile);
    write(keys + QStringLiteral("/ca.pem"), contentOf(certificate.caFile));
    // The test administers by a socket in a folder that is nobody else's, under whatever name it runs.
    write(dataFolder() + QStringLiteral("/pg_hba.conf"),
          "local all postgres trust\n" + contentOf(deployed(QStringLiteral("pg_hba.conf"))));
    giveToServer(dataFolder() + QStringLiteral("/pg_hba.conf"));
    QString settings = QStringLiteral("listen_addresses = '127.0.0.1'\nport = %1\nunix_socket_directories = '%2'\n"
                                      "ssl = on\nssl_cert_file = '%3'\nssl_key_file = '%4'\n"
                                      "password_encryption = 'scram-sha-256'\nmax_connections = 60\nshared_buffers = '32MB'\n")
                           .arg(port_)
                           .arg(folder_.path(), certificate.certFile, certificate.keyFile);
    if (durability == Durability::NoSync) {
        settings += QStringLiteral("fsync = off\nfull_page_writes = off\n");
    }
    QFile file(dataFolder() + QStringLiteral("/postgresql.conf"));
    must(file.open(QIODevice::Append) && file.write(settings.toUtf8()) > 0, file.fileName());
}

void PostgresServer::start() {
    process_ = std::make_unique<QProcess>();
    runAsServer(*process_);
    const QString log = folder_.filePath(QStringLiteral("server.log"));
    process_->setStandardErrorFile(log, QIODevice::Append);
    process_->start(program(QStringLiteral("postgres")), {QStringLiteral("-D"), dataFolder()});
    for (int waited = 0; !answers(); waited += 50) {
        const bool ended = process_->waitForFinished(50);
        must(!ended && waited < kPatienceMs, QString::fromUtf8(contentOf(log)));
    }
}

bool PostgresServer::answers() const {
    QProcess process;
    process.start(program(QStringLiteral("pg_isready")),
                  {QStringLiteral("--quiet"), QStringLiteral("--host"), folder_.path(), QStringLiteral("--port"), QString::number(port_)});
    return process.waitForFinished(kPatienceMs) && process.exitCode() == 0;
}

void PostgresServer::stop() {
    if (process_ && process_->processId() != 0) {
        kill(static_cast<pid_t>(process_->processId()), SIGINT);  // the fast shutdown
        must(process_->waitForFinished(kPatienceMs), QStringLiteral("does not stop"));
    }
}

void PostgresServer::kill9() {
    if (!process_ || process_->processId() == 0) {
        return;
    }
    const auto postmaster = static_cast<pid_t>(process_->processId());
    // Stopped first, so that it starts no other meanwhile.
    kill(postmaster, SIGSTOP);
    const std::vector<pid_t> children = childrenOf(postmaster);
    kill(postmaster, SIGKILL);
    for (const pid_t child : children) {
        kill(child, SIGKILL);
    }
    must(process_->waitForFinished(kPatienceMs), QStringLiteral("does not die"));
}

QString PostgresServer::administer(const QString& sql) const {
    QProcess process;
    runToEnd(process, program(QStringLiteral("psql")),
             {QStringLiteral("-XqAt"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"), folder_.path(),
              QStringLiteral("-p"), QString::number(port_), QStringLiteral("-U"), QStringLiteral("postgres"),
              QStringLiteral("-c"), sql, QStringLiteral("smarter")});
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

void PostgresServer::provision() {
    QProcess process;
    runToEnd(process, program(QStringLiteral("psql")),
             {QStringLiteral("-Xq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-v"),
              QStringLiteral("database=smarter"), QStringLiteral("-h"), folder_.path(), QStringLiteral("-p"),
              QString::number(port_), QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-f"),
              deployed(QStringLiteral("provision.sql")), QStringLiteral("postgres")});
}

void PostgresServer::writeKeys() {
    QByteArray passwords;
    QString sql;
    for (const char* role : kRoles) {
        const QByteArray password = randomHex();
        passwords += "127.0.0.1:" + QByteArray::number(port_) + ":smarter:" + role + ':' + password + '\n';
        sql += QStringLiteral("ALTER ROLE %1 PASSWORD '%2';").arg(QLatin1String(role), QLatin1String(password));
        write(keysFolder() + QLatin1Char('/') + QLatin1String(role) + QStringLiteral(".key"), QByteArray::fromHex(randomHex()));
    }
    write(keysFolder() + QStringLiteral("/pgpass"), passwords);
    administer(sql);
}

QString PostgresServer::location(const QString& role, const QString& schema) const {
    return QStringLiteral("postgresql://%1@127.0.0.1:%2/smarter?schema=%3&sslmode=verify-full&sslrootcert=%4/ca.pem&passfile=%4/pgpass")
        .arg(role)
        .arg(port_)
        .arg(schema.isEmpty() ? role : schema, keysFolder());
}

QString PostgresServer::siteUrl() const {
    return QStringLiteral("postgresql://127.0.0.1:%1/smarter?keys=%2").arg(port_).arg(keysFolder());
}

}  // namespace smarter::test
