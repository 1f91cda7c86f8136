package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.covenanttracker.breach.BreachEvent.PromisedRemedy;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Walks every stage, command and party, and holds what the rules do against the table that
/// package-info.java shows its readers.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LifecycleTest {

    private static final Path TABLE = Path.of("src/main/java/org/covenanttracker/breach/package-info.java");
    private static final LocalDate DUE = LocalDate.parse("2026-12-01");

    private static final Map<Party, Actor> ACTORS = Map.of(
            Party.FILER, ABreach.FILER,
            Party.OTHER_ORGANISATION, new Actor(Role.ORGANISATION, UUID.randomUUID()),
            Party.INVITED, new Actor(Role.ORGANISATION, UUID.randomUUID()),
            Party.DEPARTMENT, ABreach.OFFICIAL,
            Party.OTHER_DEPARTMENT, new Actor(Role.DEPARTMENT, UUID.randomUUID()),
            Party.STEWARD, new Actor(Role.STEWARD, UUID.randomUUID()),
            Party.REVIEWER, ABreach.REVIEWER,
            Party.CLOCK, Actor.CLOCK,
            Party.PUBLIC, Actor.PUBLIC);

    /// One of each, right in itself, so that a refusal speaks of stage or party.
    private static final List<BreachCommand> COMMANDS = List.of(
            new BreachCommand.Refuse(RefusalReason.TOO_OLD, "Too old."),
            new BreachCommand.Correct(
                    "2025-07-17", "PC-W1", LocalDate.parse("2026-08-01"), null, null, null, null, null, null),
            new BreachCommand.Accept(),
            new BreachCommand.Reinstate(),
            new BreachCommand.Serve(LocalDate.parse("2026-09-01"), ServiceMeans.POST),
            new BreachCommand.Transfer(UUID.randomUUID(), TransferReason.MACHINERY_OF_GOVERNMENT, false),
            new BreachCommand.Group(UUID.randomUUID()),
            new BreachCommand.StrikeOut(StrikingReason.VEXATIOUS, "Vexatious."),
            new BreachCommand.Acknowledge(null),
            new BreachCommand.ExtendAnswer(LocalDate.parse("2026-10-12"), ExtensionReason.COMPLEXITY, "Long."),
            new BreachCommand.AskClarification("Which?"),
            new BreachCommand.GiveClarification("That."),
            new BreachCommand.Escalate(EscalatedTo.OMBUDSMAN, LocalDate.parse("2026-09-01"), null, null, null),
            new BreachCommand.AttachEvidence(UUID.randomUUID(), null, "letter.pdf", "application/pdf", 9, "00"),
            new BreachCommand.ShowEvidence(UUID.randomUUID(), Visibility.PUBLIC),
            new BreachCommand.Answer(AnswerPosition.ACCEPTED, "Yes.", "Head of Unit", null, List.of(), null),
            new BreachCommand.ContestAnswer("No.", OutcomeAsSought.NOT),
            new BreachCommand.AcceptAnswer("Yes.", OutcomeAsSought.GOT),
            new BreachCommand.ExtendReply(),
            new BreachCommand.Lapse(),
            new BreachCommand.DraftFinding(Finding.UPHELD, "Upheld."),
            new BreachCommand.CommentOnFinding("Not so."),
            new BreachCommand.Recuse(RecusalReason.OTHER),
            new BreachCommand.ReviseFinding(Finding.NOT_UPHELD, "Not so."),
            new BreachCommand.MakeFinding(Finding.UPHELD, "Upheld."),
            new BreachCommand.Withdraw(WithdrawalReason.SETTLED),
            new BreachCommand.Support("So did we.", Naming.NAMED),
            new BreachCommand.ConfirmCoFiling(Naming.NAMED, null),
            new BreachCommand.ComeForward(),
            new BreachCommand.ObjectToText(3),
            new BreachCommand.ReportRemedy(1, LocalDate.parse("2026-09-01"), "Done.", null),
            new BreachCommand.ConfirmRemedy(1, true, "It was."));

    @Test
    void every_stage_command_and_party_is_as_the_table_says() throws IOException {
        Set<Cell> table = readTable();
        int walked = 0;
        for (Stage stage : Stage.values()) {
            for (BreachCommand command : COMMANDS) {
                for (Party party : Party.values()) {
                    check(new Cell(command.getClass().getSimpleName(), stage, party), command, table);
                    walked++;
                }
            }
        }
        assertEquals(Stage.values().length * COMMANDS.size() * Party.values().length, walked);
    }

    /// Whom its filer invited no record says.
    @Test
    void each_party_but_the_invited_is_known_by_the_record() {
        BreachState breach = breachIn(Stage.OPEN).state();
        ACTORS.forEach((party, actor) ->
                assertEquals(party == Party.INVITED ? Party.OTHER_ORGANISATION : party, Party.of(actor, breach)));
    }

    @Test
    void the_walk_leaves_no_command_out() {
        Set<Class<?>> walked = COMMANDS.stream().map(Object::getClass).collect(Collectors.toSet());
        Set<Class<?>> all =
                Arrays.stream(BreachCommand.class.getPermittedSubclasses()).collect(Collectors.toSet());
        assertEquals(all, walked);
    }

    @Test
    void no_stage_is_out_of_reach() {
        for (Stage stage : Stage.values()) {
            assertEquals(stage, breachIn(stage).state().stage());
        }
    }

    private static void check(Cell cell, BreachCommand command, Set<Cell> table) {
        ABreach breach = breachIn(cell.stage());
        Circumstances now = new Circumstances(breach.day(), ABreach.RULES, true);
        String outcome = outcome(breach.state(), command, cell.party(), now);
        boolean openSomewhere =
                table.stream().anyMatch(each -> each.command().equals(cell.command()) && each.party() == cell.party());
        if (table.contains(cell)) {
            assertFalse(Set.of("not_your_part", "wrong_stage").contains(outcome), cell + " was refused: " + outcome);
        } else {
            assertEquals(openSomewhere ? "wrong_stage" : "not_your_part", outcome, cell.toString());
        }
    }

    private static String outcome(BreachState breach, BreachCommand command, Party party, Circumstances now) {
        try {
            assertTrue(!BreachRules.decide(breach, command, ACTORS.get(party), party, now)
                    .isEmpty());
            return "done";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private static ABreach breachIn(Stage stage) {
        ABreach filed = ABreach.filedOn("2026-09-01");
        return switch (stage) {
            case FILED -> filed;
            case REFUSED -> filed.refused();
            case OPEN -> filed.accepted();
            case ANSWERED -> answered(filed);
            case CONTESTED -> answered(filed).contested();
            case LAPSED -> answered(filed).on("2026-10-01").lapsed();
            case RESOLVED -> answered(filed).resolved();
            case DECIDED -> answered(filed).contested().decided();
            case WITHDRAWN -> filed.withdrawn();
            case STRUCK_OUT -> filed.accepted().struckOut();
        };
    }

    private static ABreach answered(ABreach filed) {
        return filed.accepted().answered(AnswerPosition.ACCEPTED, new PromisedRemedy(1, RemedyKind.APOLOGY, DUE));
    }

    private static Set<Cell> readTable() throws IOException {
        Set<Cell> cells = new HashSet<>();
        for (String line : Files.readAllLines(TABLE)) {
            String[] columns = line.split("\\|");
            if (columns.length < 4
                    || columns[1].isBlank()
                    || columns[1].contains("--")
                    || columns[1].contains("Command")) {
                continue;
            }
            for (Stage stage : stages(columns[2].trim())) {
                for (Party party : parties(columns[3].trim())) {
                    cells.add(new Cell(columns[1].trim(), stage, party));
                }
            }
        }
        assertTrue(cells.size() > 40, "The table was not found");
        return cells;
    }

    private static Set<Stage> stages(String text) {
        String except = "all but ";
        if (text.startsWith(except))
            return EnumSet.complementOf(EnumSet.copyOf(stages(text.substring(except.length()))));
        return codes(text).map(Stage::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    private static Set<Party> parties(String text) {
        return codes(text).map(Party::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Party.class)));
    }

    private static Stream<String> codes(String text) {
        return Arrays.stream(text.split(",")).map(each -> each.trim().toUpperCase(Locale.ROOT));
    }

    private record Cell(String command, Stage stage, Party party) {}
}
