package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentOwner;
import org.covenanttracker.ledger.Words;

/// The names and identifiers of organisations, for the ledger.
@ApplicationScoped
class OrganisationContent implements ContentOwner {

    private static final String NAME = "name";
    private static final int ADMISSION = 1;
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
        return organisations.withIds(streams).stream()
                .flatMap(OrganisationContent::open)
                .collect(Collectors.toSet());
    }

    /// An identifier could be tried out against its fingerprint.
    @Override
    public void forget(ContentField erased) {
        if (erased.field().equals(IDENTIFIERS)) identifiers.forget(erased.stream());
    }

    /// Identifiers and every name are public from the day that they are on the register.
    static Stream<ContentField> open(OrganisationRow row) {
        return Stream.concat(
                Stream.of(new ContentField(row.id, ADMISSION, IDENTIFIERS)),
                row.names.stream().map(name -> new ContentField(row.id, name.version(), NAME)));
    }

    static String name(OrganisationRow row, Words words, Actor reader) {
        return name(row, row.names.getLast(), words, reader);
    }

    static String name(OrganisationRow row, OrganisationName name, Words words, Actor reader) {
        return read(row.id, name.version(), NAME, words, reader);
    }

    static String identifiers(UUID organisation, Words words, Actor reader) {
        return read(organisation, ADMISSION, IDENTIFIERS, words, reader);
    }

    private static String read(UUID organisation, int version, String field, Words words, Actor reader) {
        boolean isParty = reader.isStaff() || reader.is(Role.ORGANISATION, organisation);
        return isParty ? words.of(organisation, version, field) : words.open(organisation, version, field);
    }
}
