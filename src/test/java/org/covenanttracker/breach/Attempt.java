package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Fault;
import org.covenanttracker.http.Problem;
import org.covenanttracker.http.Refusal;

/// Given a breach in a situation, when somebody does something on a day: what the rules say.
final class Attempt {

    private final BreachState breach;
    private Actor actor;
    private LocalDate today;
    private boolean departmentHoldsKey = true;

    private Attempt(ABreach breach) {
        this.breach = breach.state();
        this.today = breach.day();
    }

    /// On the day that the breach stands at, until `on` says otherwise.
    static Attempt given(ABreach breach) {
        return new Attempt(breach);
    }

    Attempt by(Actor newActor) {
        actor = newActor;
        return this;
    }

    Attempt on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Attempt whereTheDepartmentHoldsNoKey() {
        departmentHoldsKey = false;
        return this;
    }

    List<Decision> decisions(BreachCommand command) {
        return BreachRules.decide(breach, command, actor, new Circumstances(today, ABreach.RULES, departmentHoldsKey));
    }

    void gives(BreachCommand command, BreachEvent... events) {
        assertEquals(
                List.of(events),
                decisions(command).stream().map(Decision::event).toList());
    }

    /// @param detail what the refused party is told, whole
    void isRefused(BreachCommand command, String code, String detail) {
        Refusal refusal = refusal(command);
        assertEquals(code, refusal.code());
        assertEquals(detail, refusal.getMessage());
    }

    void isRefusedAt(BreachCommand command, String pointer, String rule, String detail) {
        List<Fault> faults = Problem.of(refusal(command)).errors();
        assertEquals(List.of(Fault.at(pointer, rule, detail)), faults);
    }

    private Refusal refusal(BreachCommand command) {
        return assertThrows(Refusal.class, () -> decisions(command));
    }
}
