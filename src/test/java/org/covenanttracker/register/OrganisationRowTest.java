package org.covenanttracker.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.register.RegisterEvent.MethodologyAdopted;
import org.covenanttracker.register.RegisterEvent.OrganisationAdmitted;
import org.covenanttracker.register.RegisterEvent.OrganisationReclassified;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The fold of an organisation: who verified it, and since when.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganisationRowTest {

    private static final UUID ID = new UUID(7, 7);
    private static final Actor FIRST = new Actor(Role.STEWARD, new UUID(0, 1));
    private static final Actor SECOND = new Actor(Role.STEWARD, new UUID(0, 2));
    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);

    @Test
    void an_organisation_admitted_as_verified_names_the_steward_and_the_day() {
        OrganisationRow row = admitted(true);
        assertEquals(ID, row.id);
        assertEquals(FIRST.id(), row.verifiedBy);
        assertEquals(DAY, row.verifiedOn);
        assertEquals(DAY, row.admittedOn);
    }

    @Test
    void an_organisation_admitted_unverified_names_nobody() {
        OrganisationRow row = admitted(false);
        assertFalse(row.verified);
        assertNull(row.verifiedBy);
        assertNull(row.verifiedOn);
    }

    /// Sorting it anew is no check of who it is.
    @Test
    void a_second_steward_who_sorts_it_anew_does_not_become_its_verifier() {
        OrganisationRow row = admitted(true);
        reclassify(row, 2, DAY.plusDays(9), OrganisationKind.FUNDER, true);
        assertEquals(OrganisationKind.FUNDER, row.kind);
        assertEquals(FIRST.id(), row.verifiedBy);
        assertEquals(DAY, row.verifiedOn);
    }

    @Test
    void who_takes_the_mark_away_is_not_shown_and_who_gives_it_again_is() {
        OrganisationRow row = admitted(true);
        reclassify(row, 2, DAY.plusDays(1), OrganisationKind.CHARITY, false);
        assertNull(row.verifiedBy);
        assertNull(row.verifiedOn);
        reclassify(row, 3, DAY.plusDays(2), OrganisationKind.CHARITY, true);
        assertEquals(SECOND.id(), row.verifiedBy);
        assertEquals(DAY.plusDays(2), row.verifiedOn);
        assertEquals(DAY, row.admittedOn);
        assertEquals(3, row.version);
    }

    @Test
    void what_is_left_out_of_a_new_classification_is_gone() {
        OrganisationRow row = admitted(true);
        assertEquals(SizeBand.SMALL, row.sizeBand);
        reclassify(row, 2, DAY, OrganisationKind.CHARITY, true);
        assertNull(row.sizeBand);
        assertNull(row.nation);
        assertNull(row.cause);
    }

    @Test
    void an_event_of_something_else_does_not_fit() {
        OrganisationRow row = admitted(true);
        var stray = new Recorded<>(ID, 2, DAY, FIRST, new MethodologyAdopted("1"));
        assertThrows(IllegalStateException.class, () -> row.apply(stray));
    }

    private static OrganisationRow admitted(boolean verified) {
        OrganisationRow row = new OrganisationRow();
        var event = new OrganisationAdmitted(
                OrganisationKind.CHARITY, SizeBand.SMALL, Nation.WALES, Cause.HEALTH, verified);
        row.apply(new Recorded<>(ID, 1, DAY, FIRST, event));
        return row;
    }

    private static void reclassify(
            OrganisationRow row, int version, LocalDate on, OrganisationKind kind, boolean verified) {
        var event = new OrganisationReclassified(kind, null, null, null, verified);
        row.apply(new Recorded<>(ID, version, on, SECOND, event));
    }
}
