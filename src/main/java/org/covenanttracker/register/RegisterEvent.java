package org.covenanttracker.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.ledger.Event;

/// What changes the register. Each document, department and organisation is a stream of its own.
public sealed interface RegisterEvent extends Event {

    record EditionPublished(
            String code,
            String title,
            LocalDate effectiveFrom,
            String source,
            List<PrincipleText> principles,
            List<SignText> signs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SignSucceeded> successors)
            implements RegisterEvent {

        public EditionPublished {
            if (successors == null) successors = List.of();
        }

        /// @param sign of an earlier edition
        /// @return the sign itself where this edition names none in its place
        public String successorOf(String sign) {
            return successors.stream()
                    .filter(each -> each.sign().equals(sign))
                    .map(SignSucceeded::successor)
                    .findFirst()
                    .orElse(sign);
        }
    }

    /// A sign that an edition leaves out, and the one of its own that goes on with it.
    record SignSucceeded(String sign, String successor) {}

    record PrincipleText(String code, String title, String source) {}

    /// @param provisional whether the wording is this project's own derivation
    record SignText(String code, String principle, SignKind kind, String title, boolean provisional, String source) {}

    record ProcedureAdopted(String code, String title, LocalDate effectiveFrom, DayLimits days, MonthLimits months)
            implements RegisterEvent {}

    /// Limits in working days.
    record DayLimits(
            int screening,
            int acknowledgement,
            int answer,
            int answerExtension,
            int reply,
            int replyExtension,
            int clarification,
            int unscreenedAcceptance,
            int serviceByClock,
            int reinstatement) {}

    /// Limits in calendar months.
    record MonthLimits(int lateContest, int remedy) {}

    record CalendarAdopted(
            String code, String title, LocalDate from, LocalDate to, String source, List<NonWorkingDay> days)
            implements RegisterEvent {}

    /// A weekday on which no clock runs, since some nation has a bank holiday.
    record NonWorkingDay(LocalDate on, String code, List<Nation> nations) {}

    /// What fell due on one of these days and was not done by then gets as many working days more as there
    /// were among them.
    record ClocksExtended(LocalDate from, LocalDate to, ExtensionCause cause) implements RegisterEvent {}

    record MethodologyAdopted(String code) implements RegisterEvent {}

    /// @param from null where the caveat stands always
    /// @param departments null where it holds for all
    record CaveatAdopted(String code, String title, LocalDate from, LocalDate to, List<UUID> departments)
            implements RegisterEvent {}

    /// A year's totals of what is private one by one, as counted by the service.
    ///
    /// @param recomputable false: no leaf holds what was counted
    record TotalsPublished(int year, List<Total> counts, boolean recomputable) implements RegisterEvent {}

    /// @param count a number, or the word for why there is none
    record Total(TotalOf of, String count) {}

    record DepartmentRegistered(
            String slug,
            String name,
            String acronym,
            DepartmentKind kind,
            DepartmentBasis basis,
            String source,
            String contentId,
            String registerKey)
            implements RegisterEvent {}

    /// The slugs before it go on naming the same body.
    ///
    /// @param source where the renaming is published
    record DepartmentRenamed(String slug, String name, String acronym, String source) implements RegisterEvent {}

    /// Ended, and all of its work went to one other body.
    record DepartmentMerged(UUID successor) implements RegisterEvent {}

    /// Ended, and its work was divided among others.
    record DepartmentSplit(List<UUID> successors) implements RegisterEvent {}

    /// Ended for another reason.
    ///
    /// @param successors empty where nobody took over
    record DepartmentClosed(List<UUID> successors) implements RegisterEvent {}

    /// A department's own target for answers, beside the limit of the procedure.
    ///
    /// @param workingDays null where it takes the target back
    record AnswerTargetSet(Integer workingDays) implements RegisterEvent {}

    /// Names a minister or a senior official who leads for a department. The name is content.
    ///
    /// @param office the title under which that is published
    /// @param to null while no end is known
    record LeadNamed(LeadRole role, String office, LocalDate from, LocalDate to) implements RegisterEvent {

        @Override
        public List<String> contentFields() {
            return List.of("name");
        }
    }

    /// Says, or says anew, what the last day was.
    ///
    /// @param lead its place among those of the department, from 1
    record LeadEnded(int lead, LocalDate to) implements RegisterEvent {}

    record OrganisationAdmitted(OrganisationKind kind, SizeBand sizeBand, Nation nation, Cause cause, boolean verified)
            implements RegisterEvent {

        /// Identifiers are one a line, the primary one first.
        @Override
        public List<String> contentFields() {
            return List.of("name", "identifiers");
        }
    }

    record OrganisationReclassified(
            OrganisationKind kind, SizeBand sizeBand, Nation nation, Cause cause, boolean verified)
            implements RegisterEvent {}

    /// The name is content; the names before it stay where they are.
    record OrganisationRenamed() implements RegisterEvent {

        @Override
        public List<String> contentFields() {
            return List.of("name");
        }
    }

    /// Ended by becoming part of another.
    record OrganisationMerged(UUID successor) implements RegisterEvent {}

    /// Ended for another reason.
    ///
    /// @param successor null where nobody took over
    record OrganisationClosed(UUID successor) implements RegisterEvent {}

    /// Files nothing until it is reinstated.
    record OrganisationSuspended(SuspensionReason reason) implements RegisterEvent {}

    record OrganisationReinstated() implements RegisterEvent {}

    /// How many of its filings may await screening: more for a body that files for many others.
    record FilingLimitsSet(int perDepartment, int overall) implements RegisterEvent {}
}
