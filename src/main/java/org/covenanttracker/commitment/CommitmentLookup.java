package org.covenanttracker.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What other features ask of commitments.
@ApplicationScoped
public class CommitmentLookup {

    private final Commitments commitments;

    CommitmentLookup(Commitments commitments) {
        this.commitments = commitments;
    }

    public boolean isOf(UUID commitment, UUID department) {
        return commitments
                .findByIdOptional(commitment)
                .filter(row -> row.department.equals(department))
                .isPresent();
    }
}
