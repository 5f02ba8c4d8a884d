// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QtDebug>

namespace smarter::test {

/// The seed of a test that plays at random: SMARTER_SEED, or a new one; told, so that a failing run can be
/// run again.
inline quint32 announcedSeed() {
    bool given = false;
    const uint chosen = qEnvironmentVariable("SMARTER_SEED").toUInt(&given);
    const quint32 seed = given ? chosen : QRandomGenerator::system()->generate();
    qInfo("SMARTER_SEED=%u", seed);
    return seed;
}

/// A whole number from the environment, for tests that can run longer.
inline int numberFromEnvironment(const char* name, int otherwise) {
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

}  // namespace smarter::test
