// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/process_guard.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <tuple>

namespace smarter {

void guardProcess() {
    const rlimit none{0, 0};
    std::ignore = setrlimit(RLIMIT_CORE, &none);
    std::ignore = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    // A file size limit is then an error that can be told, and not the end of the process.
    std::ignore = std::signal(SIGXFSZ, SIG_IGN);
    umask(S_IRWXG | S_IRWXO);
}

}  // namespace smarter
