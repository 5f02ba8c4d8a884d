// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/station.h"

#include <QCoreApplication>

namespace smarter {

namespace {

struct Stations {
    Q_DECLARE_TR_FUNCTIONS(smarter::Stations)
};

}  // namespace

StationText stationText(Station station) {
    using S = Stations;
    switch (station) {
        case Station::Meter:
            return {S::tr("Smart meter"), S::tr("measures, seals"), S::tr("its own AES key"), S::tr("any other meter"),
                    QStringLiteral("AES-256-GCM")};
        case Station::Concentrator:
            return {S::tr("Data concentrator"), S::tr("gathers, forwards"), S::tr("none"), S::tr("any reading"),
                    S::tr("no cryptography")};
        case Station::Intake:
            return {S::tr("PES intake"), S::tr("opens, re-encrypts, adds"), S::tr("meter keys, Paillier public key"),
                    S::tr("any sum"), QStringLiteral("AES-256-GCM, Paillier")};
        case Station::Release:
            return {S::tr("PES release"), S::tr("decides, opens sums"), S::tr("Paillier private key, signing key"),
                    S::tr("any reading"), QStringLiteral("Paillier, RSA")};
        case Station::Mdms:
            return {S::tr("MDMS"), S::tr("bills, forecasts"), S::tr("MDMS private key"), S::tr("a home's minutes"),
                    QStringLiteral("RSA, AES-256-GCM")};
        case Station::Portal:
            return {S::tr("Customer portal"), S::tr("the same sealed readings, for their own home only"),
                    S::tr("the customer's, under their password"), S::tr("any other home"), {}};
    }
    return {};
}

QString stationId(Station station) {
    static const std::array ids{QStringLiteral("meter"),   QStringLiteral("concentrator"), QStringLiteral("intake"),
                                QStringLiteral("release"), QStringLiteral("mdms"),         QStringLiteral("portal")};
    return ids[static_cast<std::size_t>(station)];
}

}  // namespace smarter
