// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/station.h"

#include <QCoreApplication>

namespace smarter {

namespace {

struct StationWords {
    Q_DECLARE_TR_FUNCTIONS(StationWords)
};

}  // namespace

StationText stationText(Station station) {
    switch (station) {
        case Station::Meter:
            return {StationWords::tr("Smart meter"), StationWords::tr("measures, seals"), StationWords::tr("its own AES key"), StationWords::tr("any other meter"),
                    QStringLiteral("AES-256-GCM")};
        case Station::Concentrator:
            return {StationWords::tr("Data concentrator"), StationWords::tr("gathers, forwards"), StationWords::tr("none"), StationWords::tr("any reading"),
                    StationWords::tr("no cryptography")};
        case Station::Intake:
            return {StationWords::tr("PES intake"), StationWords::tr("opens, re-encrypts, adds"), StationWords::tr("meter keys, Paillier public key"),
                    StationWords::tr("any sum"), QStringLiteral("AES-256-GCM, Paillier")};
        case Station::Release:
            return {StationWords::tr("PES release"), StationWords::tr("decides, opens sums"), StationWords::tr("Paillier private key, signing key"),
                    StationWords::tr("any reading"), QStringLiteral("Paillier, RSA")};
        case Station::Mdms:
            return {StationWords::tr("MDMS"), StationWords::tr("bills, forecasts"), StationWords::tr("MDMS private key"), StationWords::tr("a home's minutes"),
                    QStringLiteral("RSA, AES-256-GCM")};
        case Station::Portal:
            return {StationWords::tr("Customer portal"), StationWords::tr("the same sealed readings, for their own home only"),
                    StationWords::tr("the customer's, under their password"), StationWords::tr("any other home"), {}};
    }
    return {};
}

QString stationId(Station station) {
    static const std::array ids{QStringLiteral("meter"),   QStringLiteral("concentrator"), QStringLiteral("intake"),
                                QStringLiteral("release"), QStringLiteral("mdms"),         QStringLiteral("portal")};
    return ids[static_cast<std::size_t>(station)];
}

}  // namespace smarter
