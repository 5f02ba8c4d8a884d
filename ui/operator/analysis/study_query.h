// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/mdms.h"

namespace smarter {

/// The neighbourhoods there are, and the study of one of them.
struct StudyAnswer {
    QStringList neighbourhoods;
    LoadStudyPtr study;  ///< null while there is no aggregate at all
};

/// On the MDMS's thread. `wanted` empty or unknown: the first with a released value, else the first.
Result<StudyAnswer> askForStudy(Mdms& mdms, const Session& session, const QString& wanted);

}  // namespace smarter
