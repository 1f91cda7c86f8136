package org.covenanttracker.register;

import java.util.List;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;

/// The register's own data files, for tests of other packages.
public final class TestRegister {

    private TestRegister() {}

    public static ClockRules clockRules() {
        return new ClockRules(
                RegisterFile.read("procedure-1.json", ProcedureAdopted.class),
                new Calendar(RegisterFile.read("calendar-2025-2028.json", CalendarAdopted.class)));
    }

    /// The documents that a ledger begins with, as far as scorecards need them.
    public static List<RegisterEvent> adopted() {
        return List.of(
                RegisterFile.read("edition-2025-07-17.json", EditionPublished.class),
                RegisterFile.read("procedure-1.json", ProcedureAdopted.class),
                RegisterFile.read("calendar-2025-2028.json", CalendarAdopted.class));
    }
}
