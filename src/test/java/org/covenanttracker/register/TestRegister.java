package org.covenanttracker.register;

import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;

/// The register's own data files, for tests of other packages.
public final class TestRegister {

    private TestRegister() {}

    public static ClockRules clockRules() {
        return new ClockRules(
                RegisterFile.read("procedure-1.json", ProcedureAdopted.class),
                new Calendar(RegisterFile.read("calendar-2025-2028.json", CalendarAdopted.class)));
    }
}
