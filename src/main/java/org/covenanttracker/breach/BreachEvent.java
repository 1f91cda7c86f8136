package org.covenanttracker.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.covenanttracker.ledger.Event;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.Nation;

/// What happens to a breach. One stream each; the first event is always its filing.
public sealed interface BreachEvent extends Event {

    List<String> FILERS_WORDS = List.of("title", "narrative", "remedySought");

    /// Whose clocks the event starts, stops or lets run.
    ///
    /// @param before the department of the breach before it; null before its filing
    default UUID departmentAfter(UUID before) {
        return before;
    }

    /// Those of its content fields that the public may come to read.
    default List<String> publicFields() {
        return List.of();
    }

    /// The day that an event counts by: that on which the letter came which a steward recorded, else that of
    /// the record.
    static LocalDate dayOf(Recorded<? extends BreachEvent> entry) {
        return entry.event() instanceof ByLetter letter && letter.receivedOn() != null
                ? letter.receivedOn()
                : entry.on();
    }

    /// What a department may do by letter or e-mail, which a steward then records.
    interface ByLetter {

        /// Null, and left out, of what the department sent itself, as is who recorded it.
        LocalDate receivedOn();

        RecordedBy recordedBy();
    }

    /// @param edition that the sign is cited from
    /// @param quarter of the act, such as `2026-Q4`: all that an unnamed filing says of its date
    /// @param occurredOn of a named filing, as are the fields after it
    record BreachFiled(
            UUID department,
            String edition,
            String sign,
            String quarter,
            LocalDate occurredOn,
            UUID commitment,
            Mission mission,
            Nation nation)
            implements BreachEvent {

        @Override
        public UUID departmentAfter(UUID before) {
            return department;
        }

        @Override
        public List<String> publicFields() {
            return FILERS_WORDS;
        }

        /// The whole filing, named or not, so that the leaf of either has the same form.
        @Override
        public List<String> contentFields() {
            return List.of(
                    "title",
                    "narrative",
                    "remedySought",
                    "narrativeFor",
                    "occurredOn",
                    "raisedOn",
                    "commitment",
                    "mission",
                    "nation",
                    "relatedTo",
                    "lang",
                    "coFilers",
                    "onBehalfOf");
        }
    }

    /// What the filing should have said, all of it but the words that stay; what it said is kept.
    ///
    /// @param occurredOn null of an unnamed filer, as are the fields after it up to `nation`
    /// @param words those put anew; of the others this entry holds nothing
    record BreachCorrected(
            String edition,
            String sign,
            String quarter,
            LocalDate occurredOn,
            UUID commitment,
            Mission mission,
            Nation nation,
            List<CorrectedWords> words)
            implements BreachEvent {

        @Override
        public List<String> publicFields() {
            return FILERS_WORDS;
        }

        /// As with a filing, the same form whether or not its filer is named.
        @Override
        public List<String> contentFields() {
            return List.of("title", "narrative", "remedySought", "occurredOn", "commitment", "mission", "nation");
        }
    }

    record BreachRefused(RefusalReason reason) implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("explanation");
        }
    }

    /// By the clock when nobody screened the filing in time; its words then stay closed.
    record BreachAccepted() implements BreachEvent {}

    /// With the new department all clocks begin again. For the wrong department it takes the filer's consent,
    /// which the steward who records it vouches for.
    record BreachTransferred(UUID department, TransferReason reason) implements BreachEvent {
        @Override
        public UUID departmentAfter(UUID before) {
            return department;
        }
    }

    /// That it is about the same act as another breach of the department, and counts as one act with it.
    ///
    /// @param with null where it stands by itself again
    record BreachGrouped(UUID with) implements BreachEvent {}

    /// One steward's word that it should be struck out; another's makes it so.
    record StrikingProposed(StrikingReason reason) implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("explanation");
        }
    }

    record BreachStruckOut(StrikingReason reason) implements BreachEvent {}

    record BreachServed(LocalDate on, ServiceMeans means) implements BreachEvent {}

    record BreachReinstated() implements BreachEvent {}

    record BreachWithdrawn(boolean inError) implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("reason");
        }
    }

    record BreachSupported() implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    /// By an organisation that the filer asked to file it with it. Unnamed, it stands for one or more:
    /// whoever confirms unnamed later shares it, since how many they are is not for the public.
    record CoFilerConfirmed() implements BreachEvent {}

    record BreachAcknowledged(
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate receivedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) RecordedBy recordedBy)
            implements BreachEvent, ByLetter {

        static BreachAcknowledged of(LocalDate receivedOn) {
            return new BreachAcknowledged(receivedOn, RecordedBy.of(receivedOn));
        }
    }

    /// By the department: its answer clock stands still until the filer says, but for so long only.
    record ClarificationAsked() implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    record ClarificationGiven() implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    /// That a party took the matter elsewhere, or what came of that; it stops no clock.
    ///
    /// @param on the day on which it did so, or heard; null of an unnamed filer, whom the day might tell
    /// @param outcome null while there is none
    record EscalationRecorded(EscalatedTo to, LocalDate on, EscalationOutcome outcome) implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("on", "reference", "text");
        }
    }

    /// A file that a party attached. What it is called, its type, its size and its digest are words: they
    /// are public when the file is.
    ///
    /// @param visibility to whom it may be shown at most
    record EvidenceAttached(UUID evidence, Visibility visibility) implements BreachEvent {

        static final List<String> FIELDS = List.of("name", "type", "size", EvidenceNote.DIGEST);

        @Override
        public List<String> contentFields() {
            return FIELDS;
        }
    }

    /// A steward looked at a file and shows it to more than could see it, or to fewer.
    record EvidenceShown(UUID evidence, Visibility visibility) implements BreachEvent {}

    record AnswerExtended(LocalDate until, ExtensionReason reason) implements BreachEvent {
        @Override
        public List<String> publicFields() {
            return contentFields();
        }

        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    /// The first, or after it was contested the one revised answer.
    record BreachAnswered(
            AnswerPosition position,
            List<PromisedRemedy> remedies,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate receivedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) RecordedBy recordedBy)
            implements BreachEvent, ByLetter {

        /// Kept beside the answer, empty where it was in time.
        static final String DELAY_EXPLANATION = "delayExplanation";

        static BreachAnswered of(AnswerPosition position, List<PromisedRemedy> remedies, LocalDate receivedOn) {
            return new BreachAnswered(position, remedies, receivedOn, RecordedBy.of(receivedOn));
        }

        @Override
        public List<String> publicFields() {
            return contentFields();
        }

        @Override
        public List<String> contentFields() {
            return Stream.of(
                            Stream.of("text", "respondentRole"),
                            remedies.stream().map(PromisedRemedy::textField),
                            Stream.of(DELAY_EXPLANATION))
                    .flatMap(each -> each)
                    .toList();
        }
    }

    /// @param number in the breach, from 1, going on in a revised answer
    record PromisedRemedy(int number, RemedyKind kind, LocalDate dueOn) {

        String textField() {
            return textField(number);
        }

        static String textField(int number) {
            return "remedies." + number + ".text";
        }
    }

    record AnswerAccepted(OutcomeAsSought outcomeAsSought) implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    record AnswerContested(OutcomeAsSought outcomeAsSought) implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    record ReplyExtended() implements BreachEvent {}

    record BreachLapsed() implements BreachEvent {}

    /// @param remedy its number in the case, from 1
    record RemedyReported(
            int remedy,
            LocalDate doneOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate receivedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) RecordedBy recordedBy)
            implements BreachEvent, ByLetter {

        static RemedyReported of(int remedy, LocalDate doneOn, LocalDate receivedOn) {
            return new RemedyReported(remedy, doneOn, receivedOn, RecordedBy.of(receivedOn));
        }

        @Override
        public List<String> publicFields() {
            return contentFields();
        }

        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    record RemedyConfirmed(int remedy) implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    record RemedyDenied(int remedy) implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    /// An unnamed filer came forward: the entry's actor. There is no way back.
    record FilerNamed() implements BreachEvent {}

    /// An unnamed filer holds that another party's text gives it away; it then stays closed until a steward
    /// has redacted it.
    ///
    /// @param version in the stream of the event whose text it is
    record TextObjected(int version) implements BreachEvent {}

    /// A reviewer shows the parties what it means to find. The outcome is among the words: it is theirs to
    /// comment on and nobody else's to read.
    record FindingDrafted() implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("finding", "text");
        }
    }

    /// By one of the parties, on the draft. That it commented is public, and what it said is not.
    record FindingCommented() implements BreachEvent {
        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    /// A reviewer who screened the breach or is tied to a party has no more part in it.
    record ReviewerRecused(RecusalReason reason) implements BreachEvent {}

    /// A finding that turned out to be wrong, put right.
    record FindingRevised(Finding finding) implements BreachEvent {
        @Override
        public List<String> publicFields() {
            return contentFields();
        }

        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    /// @param changed whether the outcome is another than the draft's; left out where there was none
    record FindingMade(
            Finding finding,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean changed) implements BreachEvent {

        @Override
        public List<String> publicFields() {
            return contentFields();
        }

        @Override
        public List<String> contentFields() {
            return List.of("text");
        }
    }

    /// By the clock, once for each due date, the night after it: what was due by its end was not done. Cards
    /// count the dates themselves and not this, which is for those who follow the log.
    ///
    /// @param remedy its number in the case; null of the other deadlines
    record DeadlineMissed(Deadline clock, Integer remedy, LocalDate dueOn) implements BreachEvent {

        static final Comparator<DeadlineMissed> EARLIEST_FIRST = Comparator.comparing(DeadlineMissed::dueOn);
    }
}
