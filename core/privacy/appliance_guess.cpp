// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/appliance_guess.h"

#include <algorithm>
#include <cmath>

namespace smarter::privacy {

namespace {

constexpr int kLikeIt = 5;
constexpr int kOvenBursts = 3;

struct Shape {
    double leastWatts;
    double mostWatts;
    int leastMinutes;
    int mostMinutes;
};
constexpr double kNoLimit = 1e9;
constexpr int kDayMinutes = 1440;
constexpr Shape kFridge{50, 250, 4, 60};
constexpr Shape kHeating{1000, kNoLimit, 1, 15};
constexpr Shape kVehicle{3300, kNoLimit, 40, kDayMinutes};
constexpr Shape kDishwasher{1700, 2400, 8, 20};
constexpr Shape kOven{1800, 3000, 6, 15};
constexpr Shape kKettle{1500, 3200, 1, 5};
constexpr Shape kDryer{1700, 2700, 40, 90};
constexpr Shape kWashing{1700, 2300, 7, 24};
constexpr Shape kCooking{500, 3000, 5, 45};

bool fits(const Run& run, const Shape& shape) {
    return run.watts >= shape.leastWatts && run.watts <= shape.mostWatts && run.interval.length >= kMinute * shape.leastMinutes &&
           run.interval.length <= kMinute * shape.mostMinutes;
}

bool alike(const Run& a, const Run& b, double share) {
    return std::abs(a.watts - b.watts) <= share * a.watts;
}

/// From the end of one to the start of the other.
bool follows(const Run& after, const Run& before, int leastMinutes, int mostMinutes) {
    const Seconds pause = after.interval.start - before.interval.end();
    return pause >= kMinute * leastMinutes && pause <= kMinute * mostMinutes;
}

class Guesser {
public:
    explicit Guesser(const std::vector<Switching>& switchings) : switchings_(switchings) {
        for (const Run& run : pairSwitchings(switchings)) {
            guessed_.push_back({run, Guess::Unknown});
        }
    }

    std::vector<GuessedRun> guess() {
        for (GuessedRun& one : guessed_) {
            if (one.guess == Guess::Unknown) {
                one.guess = repeated(one.run).value_or(Guess::Unknown);
            }
        }
        for (GuessedRun& one : guessed_) {
            if (one.guess == Guess::Unknown && !isOven(one) && !isDishwasher(one)) {
                one.guess = single(one.run);
            }
        }
        return std::move(guessed_);
    }

private:
    std::optional<Guess> repeated(const Run& run) const {
        const auto others = [&](const Shape& shape, double share, auto apart) {
            return std::ranges::count_if(guessed_, [&](const GuessedRun& other) {
                return &other.run != &run && other.run != run && fits(other.run, shape) && alike(run, other.run, share) && apart(other.run);
            });
        };
        if (fits(run, kFridge) && others(kFridge, 0.35, [](const Run&) { return true; }) >= kLikeIt) {
            return Guess::Fridge;
        }
        const auto near = [&](const Run& other) { return std::chrono::abs(other.interval.start - run.interval.start) <= kMinute * 90; };
        const auto close = [&](const Run& other) { return follows(other, run, 0, 3) || follows(run, other, 0, 3); };
        if (fits(run, kHeating) && others(kHeating, 0.1, near) >= kLikeIt && others(kHeating, 0.1, close) == 0) {
            return Guess::Heating;
        }
        return std::nullopt;
    }

    bool isDishwasher(GuessedRun& first) {
        const auto second = std::ranges::find_if(guessed_, [&](const GuessedRun& other) {
            return other.guess == Guess::Unknown && fits(other.run, kDishwasher) && alike(first.run, other.run, 0.08) &&
                   follows(other.run, first.run, 25, 60);
        });
        if (!fits(first.run, kDishwasher) || second == guessed_.end()) {
            return false;
        }
        first.guess = second->guess = Guess::Dishwasher;
        return true;
    }

    bool isOven(GuessedRun& first) {
        std::vector<GuessedRun*> bursts;
        for (GuessedRun& other : guessed_) {
            const bool brief = other.guess == Guess::Unknown && other.run.interval.length < kMinute * 4;
            if (brief && alike(first.run, other.run, 0.3) && follows(other.run, first.run, 0, 40)) {
                bursts.push_back(&other);
            }
        }
        if (!fits(first.run, kOven) || bursts.size() < kOvenBursts) {
            return false;
        }
        first.guess = Guess::Oven;
        for (GuessedRun* burst : bursts) {
            burst->guess = Guess::Oven;
        }
        return true;
    }

    /// What was on beside it, or came while it ran, and stays.
    double staysOn(const Run& run) const {
        const auto off = std::ranges::find_if(switchings_, [&](const Switching& s) { return s.at == run.interval.end() && s.watts < 0; });
        return off == switchings_.end() ? 0 : run.watts + off->watts;
    }

    Guess single(const Run& run) const {
        // Rises and falls of a thermostat may be paired across its cycles.
        const bool cycles = std::ranges::any_of(
            guessed_, [&](const GuessedRun& other) { return other.guess == Guess::Heating && alike(run, other.run, 0.2); });
        if (fits(run, kVehicle)) {
            return cycles ? Guess::Unknown : Guess::Vehicle;
        }
        if (fits(run, kKettle)) {
            return Guess::Kettle;
        }
        if (fits(run, kDryer)) {
            return Guess::TumbleDryer;
        }
        if (const double left = staysOn(run); fits(run, kWashing) && left >= 80 && left <= 280) {
            return Guess::WashingMachine;
        }
        return fits(run, kCooking) ? Guess::Cooking : Guess::Unknown;
    }

    const std::vector<Switching>& switchings_;
    std::vector<GuessedRun> guessed_;
};

}  // namespace

std::vector<GuessedRun> guessAppliances(const std::vector<Switching>& switchings) {
    return Guesser(switchings).guess();
}

}  // namespace smarter::privacy
