package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.covenanttracker.breach.BreachState;
import org.covenanttracker.breach.Stage;
import org.covenanttracker.register.Calendar;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Counts of breaches. `accepted` is the sum of the stages after it.
///
/// @param acts what the filings are about; until filings can be grouped, each is an act of its own
/// @param withdrawnUnanswered of those withdrawn, how many had no answer
/// @param overdue unanswered after the due date in force
/// @param oldestOpenWorkingDays from service to the date; null where none is open
@Schema(name = "BreachFigures")
record BreachFigures(
        int accepted,
        int acts,
        int open,
        int answered,
        int resolved,
        int contested,
        int lapsed,
        int decided,
        int withdrawn,
        int withdrawnUnanswered,
        int overdue,
        @Schema(nullable = true) Integer oldestOpenWorkingDays,
        int supports,
        int namedFilers,
        int unnamedFilings,
        int onProvisionalSigns) {

    static BreachFigures of(List<Case> cases, LocalDate asOf, Calendar calendar) {
        List<BreachState> breaches = cases.stream().map(Case::breach).toList();
        return new BreachFigures(
                breaches.size(),
                breaches.size(),
                in(Stage.OPEN, breaches),
                in(Stage.ANSWERED, breaches),
                in(Stage.RESOLVED, breaches),
                in(Stage.CONTESTED, breaches),
                in(Stage.LAPSED, breaches),
                in(Stage.DECIDED, breaches),
                in(Stage.WITHDRAWN, breaches),
                (int) breaches.stream()
                        .filter(BreachFigures::isWithdrawnUnanswered)
                        .count(),
                (int) breaches.stream().filter(each -> isOverdue(each, asOf)).count(),
                oldestOpen(breaches, asOf, calendar),
                breaches.stream().mapToInt(BreachState::supportCount).sum(),
                (int) breaches.stream()
                        .map(BreachState::filer)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                (int) breaches.stream().filter(each -> each.filer() == null).count(),
                (int) cases.stream().filter(Case::onProvisionalSign).count());
    }

    private static int in(Stage stage, List<BreachState> breaches) {
        return (int) breaches.stream().filter(each -> each.stage() == stage).count();
    }

    private static boolean isWithdrawnUnanswered(BreachState breach) {
        return breach.stage() == Stage.WITHDRAWN && breach.firstAnsweredOn() == null;
    }

    private static boolean isOverdue(BreachState breach, LocalDate asOf) {
        return breach.stage() == Stage.OPEN
                && breach.answer() != null
                && breach.answer().hasPassedBy(asOf);
    }

    private static Integer oldestOpen(List<BreachState> breaches, LocalDate asOf, Calendar calendar) {
        return breaches.stream()
                .filter(each -> each.stage() == Stage.OPEN && each.servedOn() != null)
                .map(BreachState::servedOn)
                .min(Comparator.naturalOrder())
                .map(oldest -> calendar.workingDaysBetween(oldest, asOf))
                .orElse(null);
    }
}
