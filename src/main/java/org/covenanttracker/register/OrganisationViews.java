package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.covenanttracker.http.Actor;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentNote;
import org.covenanttracker.ledger.Contents;
import org.covenanttracker.ledger.Openness;
import org.covenanttracker.ledger.Words;

/// Reads organisations for somebody.
@ApplicationScoped
class OrganisationViews {

    private final Contents contents;
    private final Openness openness;

    OrganisationViews(Contents contents, Openness openness) {
        this.contents = contents;
        this.openness = openness;
    }

    List<OrganisationResponse> of(Collection<OrganisationRow> rows, Actor reader) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Words words = contents.of(ids);
        Set<ContentField> open =
                rows.stream().flatMap(OrganisationContent::open).collect(Collectors.toSet());
        Map<UUID, List<ContentNote>> notes = openness.notes(ids, open, words);
        return rows.stream()
                .map(row -> OrganisationResponse.of(row, words, notes.get(row.id), reader))
                .toList();
    }
}
