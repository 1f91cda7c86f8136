package org.covenanttracker.commitment;

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
import org.covenanttracker.register.Mission;

/// A commitment as stored: its state as JSON, and beside it the columns that it is looked up by.
@Entity
@Table(name = "commitment")
class CommitmentRow {

    @Id
    UUID id;

    int version;
    UUID department;

    /// Codes between bars, such as `|RV-P1|PC-P3|`, so that one can be looked for.
    String signs;

    @Enumerated(EnumType.STRING)
    Mission mission;

    @Enumerated(EnumType.STRING)
    CommitmentStatus status;

    @Column(name = "made_on")
    LocalDate madeOn;

    @Column(name = "due_on")
    LocalDate dueOn;

    private String state;

    void apply(Recorded<CommitmentEvent> entry) {
        if (entry.version() != version + 1) throw new IllegalStateException("Not the next event: " + entry);
        CommitmentState commitment = state();
        commitment.apply(entry);
        id = entry.stream();
        version = entry.version();
        department = commitment.department();
        signs = "|" + String.join("|", commitment.signs()) + "|";
        mission = commitment.mission();
        status = commitment.status();
        madeOn = commitment.madeOn();
        dueOn = commitment.dueOn();
        state = StateJson.write(commitment);
    }

    CommitmentState state() {
        return state == null ? new CommitmentState() : StateJson.read(state, CommitmentState.class);
    }
}
