// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStringList>

namespace smarter {

/// The folders of the sites opened last, newest first; nothing but their paths is kept.
class RecentSites {
public:
    static constexpr int kMost = 5;

    explicit RecentSites(QSettings& settings) : settings_(settings) {}

    QStringList folders() const;
    void add(const QString& folder);
    void remove(const QString& folder);

private:
    QSettings& settings_;
};

}  // namespace smarter
