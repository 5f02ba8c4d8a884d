// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/analysis/study_query.h"

#include <algorithm>

namespace smarter {

Result<StudyAnswer> askForStudy(Mdms& mdms, const Session& session, const QString& wanted) {
    const auto summaries = mdms.loads(session).and_then([](LoadLedger* loads) { return loads->neighbourhoods(); });
    if (!summaries) {
        return passOn(summaries);
    }
    StudyAnswer answer;
    QString chosen;
    for (const NeighbourhoodSummary& summary : *summaries) {
        answer.neighbourhoods.append(summary.name);
        if (chosen.isEmpty() && summary.released > 0) {
            chosen = summary.name;
        }
    }
    if (answer.neighbourhoods.contains(wanted)) {
        chosen = wanted;
    } else if (chosen.isEmpty() && !answer.neighbourhoods.isEmpty()) {
        chosen = answer.neighbourhoods.front();
    }
    if (chosen.isEmpty()) {
        return answer;
    }
    return mdms.study(session, chosen).transform([&](const LoadStudyPtr& study) {
        answer.study = study;
        return answer;
    });
}

}  // namespace smarter
