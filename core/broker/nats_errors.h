// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/broker's own .cpp files: what keeps libnats' types out of the public headers.

#include <nats/nats.h>

#include <memory>
#include <string>

#include "core/base/result.h"

namespace smarter {

template <auto release>
struct NatsRelease {
    template <class T>
    void operator()(T* object) const {
        release(object);
    }
};

using OptionsPtr = std::unique_ptr<natsOptions, NatsRelease<natsOptions_Destroy>>;
using StreamInfoPtr = std::unique_ptr<jsStreamInfo, NatsRelease<jsStreamInfo_Destroy>>;
using ConsumerInfoPtr = std::unique_ptr<jsConsumerInfo, NatsRelease<jsConsumerInfo_Destroy>>;
using MetadataPtr = std::unique_ptr<jsMsgMetaData, NatsRelease<jsMsgMetaData_Destroy>>;

/// BrokerAway, BrokerFull or BrokerRefused; `code` is JetStream's own, 0 when it gave none.
ErrorCode brokerError(natsStatus status, int code);

/// With libnats' own words, which it keeps for the calling thread, as the detail.
std::unexpected<Error> natsFailure(natsStatus status, int code, const std::string& subject);

}  // namespace smarter
