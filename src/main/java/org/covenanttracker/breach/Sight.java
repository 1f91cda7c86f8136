package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.SealedAct;
import org.covenanttracker.ledger.SealedActs;

/// Shows each reader the breaches that there are for him: to an unnamed filer its own, on record or not;
/// to everybody else those on record, and nobody's name that is not his to know.
@ApplicationScoped
class Sight {

    private final Breaches breaches;
    private final UnnamedFilings filings;
    private final UnnamedActs unnamed;
    private final Invitations invitations;
    private final SealedActs sealed;

    Sight(Breaches breaches, UnnamedFilings filings, UnnamedActs unnamed, Invitations invitations, SealedActs sealed) {
        this.breaches = breaches;
        this.filings = filings;
        this.unnamed = unnamed;
        this.invitations = invitations;
        this.sealed = sealed;
    }

    /// Refused alike where there is no such breach and where it is not on record yet.
    Seen of(UUID id, Actor reader) {
        var row = breaches.findByIdOptional(id);
        if (row.isPresent()) return of(List.of(row.get()), reader).getFirst();
        if (!unnamed.isUnnamedFiler(reader, id)) throw Breaches.none(id);
        return own(id, reader, 0);
    }

    /// @param reader as the breaches' department, where it stands in for one that ended
    List<Seen> of(Collection<BreachRow> rows, Actor reader) {
        Map<UUID, UnnamedFilingRow> filed = filings(rows, reader);
        Map<UUID, InvitationRow> invited = invitations(rows, reader);
        return rows.stream()
                .map(row -> of(row, filed.get(row.id), invited.get(row.id), reader))
                .toList();
    }

    private Map<UUID, UnnamedFilingRow> filings(Collection<BreachRow> rows, Actor reader) {
        Map<UUID, UnnamedFilingRow> found = new HashMap<>();
        if (!reader.is(Role.ORGANISATION) && !reader.is(Role.DEPARTMENT)) return found;
        List<UUID> unnamedOnes = rows.stream()
                .filter(row -> row.filer == null)
                .map(row -> row.id)
                .toList();
        filings.withIds(unnamedOnes).forEach(each -> found.put(each.breach, each));
        return found;
    }

    private Map<UUID, InvitationRow> invitations(Collection<BreachRow> rows, Actor reader) {
        Map<UUID, InvitationRow> found = new HashMap<>();
        if (!reader.is(Role.ORGANISATION)) return found;
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        invitations.of(reader.id(), ids).forEach(each -> found.put(each.breach, each));
        return found;
    }

    private Seen of(BreachRow row, UnnamedFilingRow filing, InvitationRow invitation, Actor reader) {
        if (filing != null && reader.is(Role.ORGANISATION, filing.filer)) return own(row.id, reader, row.version);
        boolean isFiler = row.filer != null && reader.is(Role.ORGANISATION, row.filer);
        boolean isTold = filing != null && filing.namedToDepartment && reader.is(Role.DEPARTMENT, row.department);
        UUID filer = isTold ? filing.filer : row.filer;
        List<SealedAct> acts = invitation == null ? List.of() : sealed(row.id, reader);
        return new Seen(row, row.version, filer, isFiler, invitation, acts);
    }

    private List<SealedAct> sealed(UUID breach, Actor holder) {
        return sealed.of(holder.id()).stream()
                .filter(each -> each.stream().equals(breach))
                .toList();
    }

    private Seen own(UUID id, Actor filer, int recorded) {
        List<SealedAct> acts = sealed(id, filer);
        BreachRow row = unnamed.soFar(id, filer).orElseThrow(() -> setAside(acts));
        return new Seen(row, recorded, filer.id(), true, null, acts);
    }

    private static Refusal setAside(List<SealedAct> acts) {
        return Refusal.conflict(
                "set_aside",
                "Your filing did not fit any more in the night in which it would have gone on record, and nothing of"
                        + " it is public. " + acts.getFirst().setAside());
    }
}
