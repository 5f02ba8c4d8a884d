// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/speed_control.h"

#include <QSignalBlocker>
#include <algorithm>
#include <array>

namespace smarter {

namespace {

constexpr std::array kSpeeds{kRealTime, Speed{60}, Speed{600}, kFastest};

}  // namespace

SpeedControl::SpeedControl(const ThemeController& theme, RunControl& control, QWidget* parent)
    : SegmentedControl(theme, {tr("Real time"), QStringLiteral("×60"), QStringLiteral("×600"), tr("Fastest")}, parent),
      control_(control) {
    setObjectName(QStringLiteral("speed"));
    setAccessibleName(tr("Speed"));
    refresh();
    connect(this, &SegmentedControl::currentChanged, this, [this](int index) {
        control_.setSpeed(kSpeeds[static_cast<std::size_t>(index)]);
        Q_EMIT chosen();
    });
}

void SpeedControl::refresh() {
    const QSignalBlocker quiet(this);
    const auto speed = std::ranges::find(kSpeeds, control_.speed());
    setCurrent(speed == kSpeeds.end() ? -1 : static_cast<int>(speed - kSpeeds.begin()));
}

QString speedText(Speed speed) {
    return speed.isFastest()    ? SpeedControl::tr("fastest")
           : speed == kRealTime ? SpeedControl::tr("real time")
                                : QStringLiteral("×%1").arg(speed.factor);
}

}  // namespace smarter
