package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.SealedActs;
import org.covenanttracker.ledger.Words;
import org.covenanttracker.ledger.contact.ContactDetailsService;

/// Which words of breaches anyone may read: what [Publicity] says, less what an unnamed filer is still
/// shown first, or objected to, and what holds contact details that no steward has confirmed.
@ApplicationScoped
class PublicWords {

    /// A night that failed so often would be noticed.
    private static final int DAYS_TO_SEQUENCE = 7;

    private final SealedActs sealed;
    private final ContactDetailsService contacts;

    PublicWords(SealedActs sealed, ContactDetailsService contacts) {
        this.sealed = sealed;
        this.contacts = contacts;
    }

    Set<ContentField> of(Collection<BreachRow> rows, Words words, LocalDate today) {
        Set<ContentField> open =
                rows.stream().flatMap(row -> of(row, words, today)).collect(Collectors.toCollection(HashSet::new));
        List<UUID> shown = open.stream().map(ContentField::stream).distinct().toList();
        open.removeAll(contacts.unconfirmed(shown));
        return open;
    }

    private Stream<ContentField> of(BreachRow row, Words words, LocalDate today) {
        BreachState breach = row.state();
        Set<ContentField> open = Publicity.openFields(today, row.id, breach, words.of(row.id, 1, "narrativeFor"));
        if (open.isEmpty() || breach.shownFirst().isEmpty()) return open.stream();
        Map<Integer, ShownText> shown = new HashMap<>();
        breach.shownFirst().forEach(each -> shown.put(each.version(), each));
        Set<Integer> objected = objectedYesterday(row.id, breach, today);
        return open.stream().filter(field -> {
            ShownText text = shown.get(field.version());
            return text == null || !objected.contains(text.version()) && text.isOpenOn(today, words.isRedacted(field));
        });
    }

    /// An objection in the last hour counts from that hour, not from the night that puts it on record.
    private Set<Integer> objectedYesterday(UUID id, BreachState breach, LocalDate today) {
        boolean justPassed = breach.shownFirst().stream()
                .map(each -> each.closedBy().dueOn())
                .anyMatch(due -> due.isBefore(today) && due.isAfter(today.minusDays(DAYS_TO_SEQUENCE)));
        if (!justPassed) return Set.of();
        return sealed.waitingOn(id).stream()
                .flatMap(act -> act.events().stream())
                .filter(BreachEvent.TextObjected.class::isInstance)
                .map(event -> ((BreachEvent.TextObjected) event).version())
                .collect(Collectors.toSet());
    }
}
