// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/kernels/choose.h"

#include <cstdlib>
#include <string_view>

namespace smarter::paillier {

namespace {

Kernel fromEnvironment() {
    static const Kernel kernel = [] {
        const char* name = std::getenv("SMARTER_PAILLIER_KERNEL");
        const std::string_view wanted = name == nullptr ? "" : name;
        return wanted == "portable" ? Kernel::Portable : wanted == "ifma" ? Kernel::Ifma : Kernel::Best;
    }();
    return kernel;
}

}  // namespace

Result<const LaneArithmetic*> chooseArithmetic(Kernel kernel) {
    const LaneArithmetic* ifma = ifmaArithmetic();
    if (kernel == Kernel::Best) {
        kernel = fromEnvironment();
    }
    if (kernel == Kernel::Ifma && ifma == nullptr) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("ifma"),
                    QStringLiteral("this processor has no AVX-512 IFMA"));
    }
    return kernel == Kernel::Portable || ifma == nullptr ? &portableArithmetic() : ifma;
}

}  // namespace smarter::paillier
