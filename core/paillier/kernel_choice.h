// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace smarter::paillier {

/// Which arithmetic does the work; both give the same results.
enum class Kernel {
    Best,      ///< Ifma where the processor and the system have it, else Portable.
               ///< SMARTER_PAILLIER_KERNEL=portable|ifma decides instead where it is set.
    Portable,  ///< GMP's mpn layer.
    Ifma,      ///< Eight lanes of AVX-512 IFMA.
};

}  // namespace smarter::paillier
