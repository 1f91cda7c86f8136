package org.covenanttracker.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.covenanttracker.ledger.OnAnyStream;
import org.covenanttracker.ledger.Projection;
import org.covenanttracker.ledger.Recorded;

@ApplicationScoped
class CommitmentProjection implements Projection {

    private final Commitments commitments;

    CommitmentProjection(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public List<String> tables() {
        return List.of("commitment");
    }

    @Override
    public void apply(Recorded<?> entry) {
        if (entry.event() instanceof OnAnyStream) count(entry);
        if (!(entry.event() instanceof CommitmentEvent event)) return;
        CommitmentRow row = commitments.findById(entry.stream());
        boolean isNew = row == null;
        if (isNew) row = new CommitmentRow();
        row.apply(new Recorded<>(entry.stream(), entry.version(), entry.on(), entry.actor(), event));
        if (isNew) commitments.persist(row);
    }

    /// What stewards do to words, and notices about them, change nothing here but the length of the stream.
    private void count(Recorded<?> entry) {
        commitments.findByIdOptional(entry.stream()).ifPresent(row -> row.version = entry.version());
    }
}
