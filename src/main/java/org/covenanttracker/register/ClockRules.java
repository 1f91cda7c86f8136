package org.covenanttracker.register;

import org.covenanttracker.register.RegisterEvent.DayLimits;
import org.covenanttracker.register.RegisterEvent.MonthLimits;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;

/// What clocks run by at a point of the ledger: the procedure's limits and the calendar in force.
public record ClockRules(ProcedureAdopted procedure, Calendar calendar) {

    public DayLimits days() {
        return procedure.days();
    }

    public MonthLimits months() {
        return procedure.months();
    }
}
