package org.covenanttracker.breach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.ledger.Recorded;
import org.covenanttracker.ledger.StateJson;
import org.covenanttracker.register.Calendar;
import org.covenanttracker.register.ClockRules;
import org.covenanttracker.register.Mission;
import org.covenanttracker.register.Outage;

/// A breach as stored: its state as JSON, and beside it the columns that it is looked up by.
@Entity
@Table(name = "breach")
class BreachRow {

    @Id
    UUID id;

    int version;
    UUID department;
    String sign;
    String principle;
    UUID filer;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Enumerated(EnumType.STRING)
    Mission mission;

    @Column(name = "filed_on")
    LocalDate filedOn;

    /// Set while an answer is awaited.
    @Column(name = "answer_due_on")
    LocalDate answerDueOn;

    @Column(name = "wake_on")
    LocalDate wakeOn;

    /// The breach that stands for the act; null where this one does.
    @Column(name = "grouped_with")
    UUID groupedWith;

    /// The first date by which somebody should do something, done or not on time; null where nobody should.
    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "remedy_open")
    boolean remedyOpen;

    @Column(name = "steward_wanted")
    boolean stewardWanted;

    private String state;

    void apply(Recorded<?> entry, ClockRules rules) {
        if (entry.version() != version + 1) throw new IllegalStateException("Not the next event: " + entry);
        BreachState breach = state();
        breach.apply(
                new Recorded<>(entry.stream(), entry.version(), entry.on(), entry.actor(), (BreachEvent) entry.event()),
                rules);
        id = entry.stream();
        version = entry.version();
        keep(breach);
    }

    /// A calendar is no event of this stream, so the version stays.
    void adopt(Calendar calendar, LocalDate today) {
        BreachState breach = state();
        breach.adopt(calendar, today);
        keep(breach);
    }

    /// As with a calendar, the version stays.
    void extend(Outage outage, LocalDate today) {
        BreachState breach = state();
        breach.extend(outage, today);
        keep(breach);
    }

    /// The same breach, apart from the database: to see what would become of it.
    BreachRow copy() {
        BreachRow copy = new BreachRow();
        copy.id = id;
        copy.version = version;
        copy.keep(state());
        return copy;
    }

    private void keep(BreachState breach) {
        department = breach.department();
        sign = breach.sign();
        principle = breach.principle();
        filer = breach.filer();
        stage = breach.stage();
        mission = breach.mission();
        filedOn = breach.filedOn();
        answerDueOn =
                stage == Stage.OPEN && breach.answer() != null ? breach.answer().dueOn() : null;
        wakeOn = breach.wakeOn();
        groupedWith = breach.groupedWith();
        dueOn = Desk.dueOn(breach);
        remedyOpen = Desk.hasOpenRemedy(breach);
        stewardWanted = Desk.wantsSteward(breach);
        state = StateJson.write(breach);
    }

    BreachState state() {
        return state == null ? new BreachState() : StateJson.read(state, BreachState.class);
    }
}
