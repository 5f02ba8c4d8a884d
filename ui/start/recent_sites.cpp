// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/recent_sites.h"

namespace smarter {

namespace {
QString key() {
    return QStringLiteral("sites/recent");
}
}  // namespace

QStringList RecentSites::folders() const {
    return settings_.value(key()).toStringList();
}

void RecentSites::add(const QString& folder) {
    QStringList all = folders();
    all.removeAll(folder);
    all.prepend(folder);
    settings_.setValue(key(), all.mid(0, kMost));
}

void RecentSites::remove(const QString& folder) {
    QStringList all = folders();
    all.removeAll(folder);
    settings_.setValue(key(), all);
}

}  // namespace smarter
