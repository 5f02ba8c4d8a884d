// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <array>

namespace smarter {

/// The language of the application's texts, and the locale of its numbers and dates. Made once, after the
/// QCoreApplication and before the first text; outlives every widget. GUI thread only.
class LanguageController final : public QObject {
    Q_OBJECT

public:
    enum class Choice { FollowSystem, English, German, French };
    Q_ENUM(Choice)
    static constexpr std::array kChoices{Choice::FollowSystem, Choice::English, Choice::German, Choice::French};

    /// Follows the locale that is the default now.
    explicit LanguageController(QObject* parent = nullptr);
    ~LanguageController() override;

    Choice choice() const { return choice_; }
    void setChoice(Choice choice);
    /// The language's name in itself; empty for FollowSystem.
    static QString nameOf(Choice choice);

Q_SIGNALS:
    /// Texts made from now on are in the other language; those that stand are as they were.
    void changed();

private:
    void speak();

    const QLocale system_;
    Choice choice_ = Choice::FollowSystem;
    QTranslator own_;
    QTranslator qt_;
};

}  // namespace smarter
