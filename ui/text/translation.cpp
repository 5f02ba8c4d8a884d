// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/translation.h"

#include <QLocale>
#include <QTranslator>

static void initTranslationResource() {
    Q_INIT_RESOURCE(translations);
}

namespace smarter {

void installTranslation(QCoreApplication& application) {
    initTranslationResource();
    const QString folder = QStringLiteral(":/smarter/translations");
    auto* translator = new QTranslator(&application);
    if (translator->load(QLocale(), QStringLiteral("smarter-metering"), QStringLiteral("_"), folder) ||
        translator->load(QStringLiteral("smarter-metering_en"), folder)) {
        QCoreApplication::installTranslator(translator);
    }
}

}  // namespace smarter
