package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.ContentOwner;
import org.covenanttracker.ledger.Files;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.ledger.contact.ContactDetailsService;

/// The words on breaches, for the ledger.
@ApplicationScoped
class BreachContent implements ContentOwner {

    private final Breaches breaches;
    private final PublicWords publicWords;
    private final FiledItems items;
    private final FiledTexts texts;
    private final Files files;
    private final Invitations invitations;
    private final ContactDetailsService contacts;

    BreachContent(
            Breaches breaches,
            PublicWords publicWords,
            FiledItems items,
            FiledTexts texts,
            Files files,
            Invitations invitations,
            ContactDetailsService contacts) {
        this.contacts = contacts;
        this.breaches = breaches;
        this.publicWords = publicWords;
        this.items = items;
        this.texts = texts;
        this.files = files;
        this.invitations = invitations;
    }

    @Override
    public String what() {
        return "breach";
    }

    @Override
    public OptionalInt lock(UUID stream) {
        var row = breaches.locked(stream);
        return row.isPresent() ? OptionalInt.of(row.get().version) : OptionalInt.empty();
    }

    @Override
    public Set<ContentField> openOn(LocalDate today, Collection<UUID> streams, Words words) {
        return publicWords.of(breaches.list("id in ?1", streams), words, today);
    }

    /// What was erased is not to be found in a table beside it.
    @Override
    public void forget(ContentField erased) {
        items.forget(erased.stream());
        contacts.forget(erased);
        texts.forget(erased.stream());
        if (erased.field().equals("coFilers")) invitations.forget(erased.stream());
        if (erased.field().equals(EvidenceNote.DIGEST)) fileOf(erased).forEach(files::destroy);
    }

    private Stream<UUID> fileOf(ContentField digest) {
        return breaches.findByIdOptional(digest.stream()).stream()
                .flatMap(row -> row.state().evidence().stream())
                .filter(each -> each.version() == digest.version())
                .map(EvidenceNote::id);
    }
}
