package org.covenanttracker.breach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Invitations implements PanacheRepositoryBase<InvitationRow, UUID> {

    Optional<InvitationRow> of(UUID breach, UUID organisation) {
        return find("breach = ?1 and organisation = ?2", breach, organisation).firstResultOptional();
    }

    /// Of one organisation, to any of these breaches.
    List<InvitationRow> of(UUID organisation, Collection<UUID> breaches) {
        return breaches.isEmpty() ? List.of() : list("organisation = ?1 and breach in ?2", organisation, breaches);
    }

    void invite(UUID breach, UUID organisation) {
        InvitationRow invitation = new InvitationRow();
        invitation.id = UUID.randomUUID();
        invitation.breach = breach;
        invitation.organisation = organisation;
        persist(invitation);
    }

    /// @param confirmed false where a confirmation did not fit any more in its night
    void mark(UUID breach, UUID organisation, boolean confirmed) {
        of(breach, organisation).ifPresent(invitation -> invitation.confirmed = confirmed);
    }

    void forget(UUID breach) {
        delete("breach", breach);
    }
}
