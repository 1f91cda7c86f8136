package org.covenanttracker.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.http.PlainText;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.DayLimits;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.MonthLimits;
import org.covenanttracker.register.RegisterEvent.NonWorkingDay;
import org.covenanttracker.register.RegisterEvent.PrincipleText;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;
import org.covenanttracker.register.RegisterEvent.SignSucceeded;
import org.covenanttracker.register.RegisterEvent.SignText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/// The documents that a steward adopts, each whole.
final class DocumentRequests {

    private static final String DAYS = "must be from 1 to 250 working days";
    private static final String MONTHS = "must be from 1 to 120 months";
    private static final String SNAKE = "must be lower-case words joined by underscores";
    private static final String DOCUMENT = "must be up to 40 letters, digits, dots and hyphens";
    private static final String LINK = "must be an https link";

    private DocumentRequests() {}

    /// @param title what it warns of
    /// @param to left out while it goes on
    /// @param departments slugs; left out where it holds for all
    @Schema(name = "AdoptCaveatRequest")
    record AdoptCaveat(
            @NotNull(message = "is required")
            @Pattern(regexp = Shape.CODE, message = SNAKE)
            @Schema(examples = "pre_election")
            String code,

            @NotNull(message = "is required") @PlainText(max = 500)
            String title,

            @NotNull(message = "is required") LocalDate from,
            LocalDate to,

            @Size(min = 1, max = 100, message = "takes 1 to 100; leave it out for all")
            @Schema(examples = "[\"hm-treasury\"]")
            List<@NotNull(message = "must be a slug") @PlainText(max = 100) String> departments) {}

    /// @param days weekdays on which no clock runs
    @Schema(name = "AdoptCalendarRequest")
    record AdoptCalendar(
            @NotNull(message = "is required")
            @Pattern(regexp = Shape.DOCUMENT, message = DOCUMENT)
            @Schema(examples = "2025-2028.2")
            String code,

            @NotNull(message = "is required") @PlainText(max = 200)
            String title,

            @NotNull(message = "is required") LocalDate from,
            @NotNull(message = "is required") LocalDate to,

            @NotNull(message = "is required")
            @Pattern(regexp = Shape.LINK, message = LINK)
            @PlainText(max = 500)
            @Schema(examples = Shape.LINK_EXAMPLE)
            String source,

            @NotNull(message = "is required") @Size(min = 1, max = 300, message = "takes 1 to 300")
            List<@NotNull(message = "must be a day") @Valid AdoptedDay> days) {

        CalendarAdopted event() {
            List<NonWorkingDay> adopted = days.stream()
                    .map(day -> new NonWorkingDay(day.on(), day.code(), day.nations()))
                    .toList();
            return new CalendarAdopted(code, title, from, to, source, adopted);
        }
    }

    /// @param code why, such as `christmas_day`; once in a year
    @Schema(name = "AdoptedDayRequest")
    record AdoptedDay(
            @NotNull(message = "is required") LocalDate on,

            @NotNull(message = "is required")
            @Pattern(regexp = Shape.CODE, message = SNAKE)
            @Schema(examples = "easter_monday")
            String code,

            @NotNull(message = "is required")
            @Size(min = 1, max = 5, message = "takes 1 to 5")
            @UniqueElements(message = "holds one twice")
            List<@NotNull(message = "must be a nation") Nation> nations) {}

    /// @param effectiveFrom the day of its adoption: clocks that start later run by it
    @Schema(name = "AdoptProcedureRequest")
    record AdoptProcedure(
            @NotNull(message = "is required")
            @Pattern(regexp = Shape.DOCUMENT, message = DOCUMENT)
            @Schema(examples = "2")
            String code,

            @NotNull(message = "is required") @PlainText(max = 200)
            String title,

            @NotNull(message = "is required") LocalDate effectiveFrom,
            @NotNull(message = "is required") @Valid ProcedureDays days,
            @NotNull(message = "is required") @Valid ProcedureMonths months) {

        ProcedureAdopted event() {
            return new ProcedureAdopted(code, title, effectiveFrom, days.limits(), months.limits());
        }
    }

    /// Limits in working days.
    @Schema(name = "ProcedureDaysRequest")
    record ProcedureDays(
            @NotNull(message = "is required") @Min(value = 1, message = DAYS) @Max(value = 250, message = DAYS)
            Integer screening,

            @NotNull(message = "is required") @Min(value = 1, message = DAYS) @Max(value = 250, message = DAYS)
            Integer acknowledgement,

            @NotNull(message = "is required") @Min(value = 1, message = DAYS) @Max(value = 250, message = DAYS)
            Integer answer,

            @NotNull(message = "is required") @Min(value = 1, message = DAYS) @Max(value = 250, message = DAYS)
            Integer answerExtension,

            @NotNull(message = "is required") @Min(value = 1, message = DAYS) @Max(value = 250, message = DAYS)
            Integer reply,

            @NotNull(message = "is required") @Min(value = 1, message = DAYS) @Max(value = 250, message = DAYS)
            Integer replyExtension,

            @NotNull(message = "is required") @Min(value = 1, message = DAYS) @Max(value = 250, message = DAYS)
            Integer clarification,

            @NotNull(message = "is required") @Min(value = 1, message = DAYS) @Max(value = 250, message = DAYS)
            Integer unscreenedAcceptance,

            @NotNull(message = "is required") @Min(value = 1, message = DAYS) @Max(value = 250, message = DAYS)
            Integer serviceByClock,

            @NotNull(message = "is required") @Min(value = 1, message = DAYS) @Max(value = 250, message = DAYS)
            Integer reinstatement) {

        DayLimits limits() {
            return new DayLimits(
                    screening,
                    acknowledgement,
                    answer,
                    answerExtension,
                    reply,
                    replyExtension,
                    clarification,
                    unscreenedAcceptance,
                    serviceByClock,
                    reinstatement);
        }
    }

    /// Limits in calendar months.
    @Schema(name = "ProcedureMonthsRequest")
    record ProcedureMonths(
            @NotNull(message = "is required") @Min(value = 1, message = MONTHS) @Max(value = 120, message = MONTHS)
            Integer lateContest,

            @NotNull(message = "is required") @Min(value = 1, message = MONTHS) @Max(value = 120, message = MONTHS)
            Integer remedy) {

        MonthLimits limits() {
            return new MonthLimits(lateContest, remedy);
        }
    }

    /// @param effectiveFrom from when filings cite its signs
    @Schema(name = "PublishEditionRequest")
    record PublishEdition(
            @NotNull(message = "is required")
            @Pattern(regexp = Shape.DOCUMENT, message = DOCUMENT)
            @Schema(examples = "2027-01-01")
            String code,

            @NotNull(message = "is required") @PlainText(max = 200)
            String title,

            @NotNull(message = "is required") LocalDate effectiveFrom,

            @NotNull(message = "is required")
            @Pattern(regexp = Shape.LINK, message = LINK)
            @PlainText(max = 500)
            @Schema(examples = Shape.LINK_EXAMPLE)
            String source,

            @NotNull(message = "is required") @Size(min = 1, max = 20, message = "takes 1 to 20")
            List<@NotNull(message = "must be a principle") @Valid PublishedPrinciple> principles,

            @NotNull(message = "is required") @Size(min = 1, max = 200, message = "takes 1 to 200")
            List<@NotNull(message = "must be a sign") @Valid PublishedSign> signs,

            @Size(max = 200, message = "takes at most 200")
            List<@NotNull(message = "must be a sign with its successor") @Valid SucceededSign> successors) {

        EditionPublished event() {
            return new EditionPublished(
                    code,
                    title,
                    effectiveFrom,
                    source,
                    principles.stream().map(PublishedPrinciple::text).toList(),
                    signs.stream().map(PublishedSign::text).toList(),
                    successors == null
                            ? List.of()
                            : successors.stream().map(SucceededSign::text).toList());
        }
    }

    /// @param sign of the edition before it that this one leaves out
    /// @param successor the sign of this edition that goes on with it
    @Schema(name = "SucceededSignRequest")
    record SucceededSign(
            @NotNull(message = "is required") @PlainText(max = 10) @Schema(examples = "RV-W2")
            String sign,

            @NotNull(message = "is required") @PlainText(max = 10) @Schema(examples = "RV-W5")
            String successor) {

        SignSucceeded text() {
            return new SignSucceeded(sign, successor);
        }
    }

    @Schema(name = "PublishedPrincipleRequest")
    record PublishedPrinciple(
            @NotNull(message = "is required")
            @Pattern(regexp = "[A-Z]{2}", message = "must be two capitals")
            @Schema(examples = "RV")
            String code,

            @NotNull(message = "is required") @PlainText(max = 200)
            String title,

            @NotNull(message = "is required")
            @Pattern(regexp = Shape.LINK, message = LINK)
            @PlainText(max = 500)
            @Schema(examples = Shape.LINK_EXAMPLE)
            String source) {

        PrincipleText text() {
            return new PrincipleText(code, title, source);
        }
    }

    /// @param code its principle, then P and a number for progress, W and one for a warning, or X
    /// @param provisional whether the wording is this project's own derivation
    @Schema(name = "PublishedSignRequest")
    record PublishedSign(
            @NotNull(message = "is required")
            @Pattern(
                    regexp = "[A-Z]{2}-([PW][0-9]{1,3}|X)",
                    message = "must be a principle's code with -P1, -W1 or -X after it")
            @Schema(examples = "RV-W2")
            String code,

            @NotNull(message = "is required") @PlainText(max = 10) @Schema(examples = "RV")
            String principle,

            @NotNull(message = "is required") SignKind kind,

            @NotNull(message = "is required") @PlainText(max = 500)
            String title,

            @NotNull(message = "is required") Boolean provisional,

            @NotNull(message = "is required")
            @Pattern(regexp = Shape.LINK, message = LINK)
            @PlainText(max = 500)
            @Schema(examples = Shape.LINK_EXAMPLE)
            String source) {

        SignText text() {
            return new SignText(code, principle, kind, title, provisional, source);
        }
    }
}
