package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentOwner;
import org.covenanttracker.ledger.Words;

/// The names and identifiers of organisations, for the ledger.
@ApplicationScoped
class OrganisationContent implements ContentOwner {

    private static final String NAME = "name";
    private static final String IDENTIFIERS = "identifiers";

    private final Organisations organisations;
    private final Identifiers identifiers;

    OrganisationContent(Organisations organisations, Identifiers identifiers) {
        this.organisations = organisations;
        this.identifiers = identifiers;
    }

    @Override
    public String what() {
        return "organisation";
    }

    @Override
    public OptionalInt lock(UUID stream) {
        var row = organisations.locked(stream);
        return row.isPresent() ? OptionalInt.of(row.get().version) : OptionalInt.empty();
    }

    @Override
    public Set<ContentField> openOn(LocalDate today, Collection<UUID> streams, Words words) {
        return organisations.list("id in ?1", streams).stream()
                .flatMap(row -> open(row.id).stream())
                .collect(Collectors.toSet());
    }

    /// An identifier could be tried out against its fingerprint.
    @Override
    public void forget(ContentField erased) {
        if (erased.field().equals(IDENTIFIERS)) identifiers.forget(erased.stream());
    }

    /// Both are public from the day of admission.
    static Set<ContentField> open(UUID organisation) {
        return Set.of(new ContentField(organisation, 1, NAME), new ContentField(organisation, 1, IDENTIFIERS));
    }

    static String name(UUID organisation, Words words, Actor reader) {
        return read(organisation, NAME, words, reader);
    }

    static String identifiers(UUID organisation, Words words, Actor reader) {
        return read(organisation, IDENTIFIERS, words, reader);
    }

    private static String read(UUID organisation, String field, Words words, Actor reader) {
        boolean isParty = reader.isStaff() || reader.is(Role.ORGANISATION, organisation);
        return isParty ? words.of(organisation, 1, field) : words.open(organisation, 1, field);
    }
}
