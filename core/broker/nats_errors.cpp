// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/nats_errors.h"

namespace smarter {

namespace {

ErrorCode jetStreamError(int code) {
    switch (code) {
        case JSAccountResourcesExceededErr:
        case JSInsufficientResourcesErr:
        case JSMemoryResourcesExceededErr:
        case JSStorageResourcesExceededErr:
        case JSStreamLimitsErr:
        case JSStreamMaxStreamBytesExceededErr:
        case JSConsumerStoreFailedErr:
        // A stream at its limit, and a disk that took no more: one answer for both.
        case JSStreamStoreFailedErr:
        // A server that cannot write its disk turns JetStream off.
        case JSNotEnabledErr:
            return ErrorCode::BrokerFull;
        case JSClusterIncompleteErr:
        case JSClusterNotActiveErr:
        case JSClusterNotAssignedErr:
        case JSClusterNotAvailErr:
        case JSClusterNotLeaderErr:
        case JSStreamOfflineErr:
        case JSConsumerOfflineErr:
        case JSRaftGeneralErr:
        // The station that makes it has not come yet.
        case JSStreamNotFoundErr:
        // Somebody else has made it anew; so will this one.
        case JSConsumerNotFoundErr:
            return ErrorCode::BrokerAway;
        default:
            return ErrorCode::BrokerRefused;
    }
}

}  // namespace

ErrorCode brokerError(natsStatus status, int code) {
    if (code != 0) {
        return jetStreamError(code);
    }
    switch (status) {
        case NATS_NO_MEMORY:
            return ErrorCode::Internal;
        case NATS_IO_ERROR:
        case NATS_NO_SERVER:
        case NATS_STALE_CONNECTION:
        case NATS_CONNECTION_DISCONNECTED:
        case NATS_NOT_YET_CONNECTED:
        case NATS_TIMEOUT:
        case NATS_NO_RESPONDERS:
        case NATS_MISSED_HEARTBEAT:
        case NATS_NOT_FOUND:
        case NATS_SYS_ERROR:
        // What the buffer of a connection that is away would have to hold.
        case NATS_INSUFFICIENT_BUFFER:
            return ErrorCode::BrokerAway;
        default:
            return ErrorCode::BrokerRefused;
    }
}

std::unexpected<Error> natsFailure(natsStatus status, int code, const std::string& subject) {
    const char* words = nats_GetLastError(nullptr);
    return fail(brokerError(status, code), QString::fromStdString(subject),
                QString::fromUtf8(words != nullptr && *words != '\0' ? words : natsStatus_GetText(status)));
}

}  // namespace smarter
