package org.covenanttracker.register;

import org.covenanttracker.register.RegisterEvent.DayLimits;
import org.covenanttracker.register.RegisterEvent.MonthLimits;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;

/// What clocks run by at a point of the ledger: the procedure's limits and the calendar in force.
///
/// @param answerTarget what the department has set itself, in working days; null where it has set none
public record ClockRules(ProcedureAdopted procedure, Calendar calendar, Integer answerTarget) {

    public ClockRules(ProcedureAdopted procedure, Calendar calendar) {
        this(procedure, calendar, null);
    }

    public ClockRules withAnswerTarget(Integer workingDays) {
        return new ClockRules(procedure, calendar, workingDays);
    }

    public DayLimits days() {
        return procedure.days();
    }

    public MonthLimits months() {
        return procedure.months();
    }
}
