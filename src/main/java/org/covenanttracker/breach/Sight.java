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
    private final SealedActs sealed;

    Sight(Breaches breaches, UnnamedFilings filings, UnnamedActs unnamed, SealedActs sealed) {
        this.breaches = breaches;
        this.filings = filings;
        this.unnamed = unnamed;
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
        Map<UUID, UnnamedFilingRow> unnamedFilings = new HashMap<>();
        if (reader.is(Role.ORGANISATION) || reader.is(Role.DEPARTMENT)) {
            List<UUID> ids = rows.stream()
                    .filter(row -> row.filer == null)
                    .map(row -> row.id)
                    .toList();
            filings.withIds(ids).forEach(each -> unnamedFilings.put(each.breach, each));
        }
        return rows.stream()
                .map(row -> of(row, unnamedFilings.get(row.id), reader))
                .toList();
    }

    private Seen of(BreachRow row, UnnamedFilingRow filing, Actor reader) {
        if (filing == null) {
            boolean isFiler = row.filer != null && reader.is(Role.ORGANISATION, row.filer);
            return new Seen(row, row.version, row.filer, isFiler, List.of());
        }
        if (reader.is(Role.ORGANISATION, filing.filer)) return own(row.id, reader, row.version);
        boolean maySee = filing.namedToDepartment && reader.is(Role.DEPARTMENT, row.department);
        return new Seen(row, row.version, maySee ? filing.filer : null, false, List.of());
    }

    private Seen own(UUID id, Actor filer, int recorded) {
        List<SealedAct> acts = sealed.of(filer.id()).stream()
                .filter(each -> each.stream().equals(id))
                .toList();
        BreachRow row = unnamed.soFar(id, filer).orElseThrow(() -> setAside(acts));
        return new Seen(row, recorded, filer.id(), true, acts);
    }

    private static Refusal setAside(List<SealedAct> acts) {
        return Refusal.conflict(
                "set_aside",
                "Your filing did not fit any more in the night in which it would have gone on record, and nothing of"
                        + " it is public. " + acts.getFirst().setAside());
    }
}
