// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/engine.h"

namespace smarter {

/// One SQLCipher 4 file (AES-256, HMAC-SHA-512 pages, raw key) in WAL mode. What is deleted is overwritten with zeros.
class SqlCipherEngine : public Engine {
public:
    explicit SqlCipherEngine(const QString& path);

    Status open(const SecretBytes& key) override;
    bool isShared() const override { return false; }
    Result<bool> hasTable(const QString& name) override;
    Status prepareSchema() override { return {}; }
    QString definition(const QString& sql, const Schema&) const override { return sql; }
    /// Always alone: a file has one writer.
    Status begin(bool alone) override;
    /// The site's lock file keeps others out.
    Result<bool> tryHold(const QString&) override { return true; }
    Result<std::int64_t> serverMilliseconds() override;
    Status coverTime(const Schema&, const Interval&) override { return {}; }
    Result<bool> cutLog() override;
    Result<QStringList> checkIntegrity() override;

private:
    Status unlock(const SecretBytes& key);
    Status configure();
};

}  // namespace smarter
