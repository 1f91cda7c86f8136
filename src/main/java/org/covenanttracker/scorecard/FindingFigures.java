package org.covenanttracker.scorecard;

import java.util.List;
import org.covenanttracker.breach.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What reviewers found.
///
/// @param upheldRate upheld and partly upheld, of all findings
@Schema(name = "FindingFigures")
record FindingFigures(int upheld, int partlyUpheld, int notUpheld, Rate upheldRate) {

    static FindingFigures of(List<Case> cases) {
        int upheld = count(cases, Finding.UPHELD);
        int partly = count(cases, Finding.PARTLY_UPHELD);
        int not = count(cases, Finding.NOT_UPHELD);
        return new FindingFigures(upheld, partly, not, Rate.of(upheld + partly, upheld + partly + not));
    }

    private static int count(List<Case> cases, Finding finding) {
        return (int) cases.stream()
                .filter(each -> each.breach().finding() == finding)
                .count();
    }
}
