package org.covenanttracker.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.ledger.contact.ContactDetailsService;
import org.covenanttracker.ledger.contact.ToConfirm;
import org.covenanttracker.register.Register;

/// What other features ask of commitments.
@ApplicationScoped
public class CommitmentLookup {

    private final Commitments commitments;
    private final ContactDetailsService contacts;
    private final Register register;

    CommitmentLookup(Commitments commitments, ContactDetailsService contacts, Register register) {
        this.commitments = commitments;
        this.contacts = contacts;
        this.register = register;
    }

    /// What a steward has to confirm, oldest first.
    public List<CommitmentToConfirm> toConfirm() {
        List<CommitmentRow> rows = commitments.toConfirm();
        Map<UUID, List<ToConfirm>> fields =
                contacts.toConfirm(rows.stream().map(row -> row.id).toList());
        // What was confirmed in between is not shown.
        return rows.stream()
                .filter(row -> fields.containsKey(row.id))
                .map(row -> new CommitmentToConfirm(
                        row.id,
                        "/v1/commitments/" + row.id,
                        register.department(row.department).slug(),
                        fields.get(row.id)))
                .toList();
    }

    public boolean isOf(UUID commitment, UUID department) {
        return commitments
                .findByIdOptional(commitment)
                .filter(row -> row.department.equals(department))
                .isPresent();
    }
}
