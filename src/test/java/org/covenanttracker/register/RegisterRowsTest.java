package org.covenanttracker.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.CaveatAdopted;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A document that came back otherwise than it was adopted would change clocks and cards unseen.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegisterRowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);

    @Test
    void an_adopted_document_comes_back_as_it_was() {
        var calendar = RegisterFile.read("calendar-2025-2028.json", CalendarAdopted.class);
        var edition = RegisterFile.read("edition-2025-07-17.json", EditionPublished.class);
        var procedure = RegisterFile.read("procedure-1.json", ProcedureAdopted.class);
        assertEquals(calendar, row(calendar).read(CalendarAdopted.class));
        assertEquals(edition, row(edition).read(EditionPublished.class));
        assertEquals(procedure, row(procedure).read(ProcedureAdopted.class));
    }

    @Test
    void a_caveat_for_all_and_always_comes_back_without_bounds() {
        var caveat = new CaveatAdopted("self_selected", "Filers choose to file", null, null, null);
        assertEquals(caveat, row(caveat).read(CaveatAdopted.class));
        var bounded = new CaveatAdopted("strike", "A strike", DAY, DAY.plusDays(3), List.of(new UUID(0, 4)));
        assertEquals(bounded, row(bounded).read(CaveatAdopted.class));
    }

    @Test
    void a_document_keeps_its_kind_its_place_and_its_stream() {
        var procedure = RegisterFile.read("procedure-1.json", ProcedureAdopted.class);
        DocumentRow row = row(procedure);
        assertEquals("ProcedureAdopted", row.kind);
        assertEquals(3, row.number);
        assertEquals("1", row.code);
        assertEquals(new UUID(9, 9), row.id);
    }

    @Test
    void a_document_is_not_read_as_one_of_another_kind() {
        DocumentRow row = row(RegisterFile.read("procedure-1.json", ProcedureAdopted.class));
        assertThrows(IllegalStateException.class, () -> row.read(CalendarAdopted.class));
    }

    @Test
    void a_department_is_its_stream_under_its_slug() {
        var event = new DepartmentRegistered(
                "office-for-rows",
                "Office for Rows",
                "OFR",
                DepartmentKind.PUBLIC_BODY,
                DepartmentBasis.ADOPTED,
                "https://www.example.org/a",
                null,
                "PB9");
        DepartmentRow row = new DepartmentRow();
        row.apply(new Recorded<>(new UUID(9, 9), 1, DAY, Actor.CLOCK, event));
        assertEquals(new Department(new UUID(9, 9), "office-for-rows", "Office for Rows"), row.department());
        DepartmentResponse shown = DepartmentResponse.of(row, List.of(), List.of(), List.of(), List.of());
        assertEquals("OFR", shown.acronym());
        assertEquals("PB9", shown.registerKey());
        assertEquals(DAY, shown.registeredOn());
        assertNull(shown.contentId());
    }

    /// `vocabulary.md`: breaches cite warning signs, commitments progress signs, and both may cite
    /// other.
    @ParameterizedTest
    @CsvSource({"PROGRESS, false, true", "WARNING, true, false", "OTHER, true, true"})
    void a_sign_is_for_breaches_for_commitments_or_for_both(SignKind kind, boolean breached, boolean committed) {
        Sign sign = new Sign("2025-07-17", "RV-X", "RV", kind, "Other", false);
        assertEquals(breached, sign.canBeBreached());
        assertEquals(committed, sign.canBeCommittedTo());
    }

    private static DocumentRow row(RegisterEvent event) {
        String code = switch (event) {
            case CalendarAdopted e -> e.code();
            case EditionPublished e -> e.code();
            case ProcedureAdopted e -> e.code();
            case CaveatAdopted e -> e.code();
            default -> throw new AssertionError(event);
        };
        return DocumentRow.of(new Recorded<>(new UUID(9, 9), 1, DAY, Actor.CLOCK, event), code, 3);
    }
}
