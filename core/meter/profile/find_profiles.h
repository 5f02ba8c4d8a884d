// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

#include "core/base/result.h"

namespace smarter::profile {

struct ProfileFile {
    QString path;
    QString name;  ///< the file's name without its ending: the meter's name within its neighbourhood
};

/// The profiles among `paths`: a file is taken whatever its ending; of a folder its *.csv and *.xlsx files
/// (any case), not those of its sub-folders, hidden files or office lock files (~$…). In natural order of
/// their names (apart2 before apart10); a file named twice is taken once. FileNotFound: a path that does not
/// exist, or a folder without a profile. FileNamesClash: two files of one name (compared without case), the
/// subject is one path, the detail the other. InvalidArgument: a name that is not a valid name (see
/// isValidName).
Result<std::vector<ProfileFile>> findProfiles(const QStringList& paths);

}  // namespace smarter::profile
