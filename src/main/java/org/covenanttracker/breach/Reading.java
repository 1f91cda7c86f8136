package org.covenanttracker.breach;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.ContentField;
import org.covenanttracker.ledger.Words;

/// What one reader may read of one breach: who may see which words is decided here and nowhere else.
final class Reading {

    private final Seen seen;
    private final UUID id;
    private final BreachState breach;
    private final Words words;
    private final Set<ContentField> open;
    private final Actor reader;

    Reading(Seen seen, Words words, Set<ContentField> open, Actor reader) {
        this.seen = seen;
        this.id = seen.id();
        this.breach = seen.row().state();
        this.words = words;
        this.open = open;
        this.reader = reader;
    }

    /// The filer and the register's staff see everything; the department what was put before it; the
    /// public what section "When words become public" of the README says.
    String word(int version, String field) {
        if (isParty()) return words.of(id, version, field);
        return open.contains(new ContentField(id, version, field)) ? words.open(id, version, field) : null;
    }

    boolean isParty() {
        boolean isDepartment = reader.is(Role.DEPARTMENT, breach.department()) && breach.wasAccepted();
        return isFiler() || reader.isStaff() || isDepartment;
    }

    boolean isFiler() {
        return seen.isFiler();
    }

    /// What was said to the register about the filing and is for the parties to know.
    String partyWord(String field) {
        return isParty() ? words.of(id, 1, field) : null;
    }

    /// The filer's later words are read by nobody before they are sent, so they wait, parties apart,
    /// for the day when the register can hold words back.
    String unscreened(int version) {
        return isParty() ? words.of(id, version, "text") : null;
    }

    /// For whom a filer vouches without naming them is for the filer alone, and for the stewards of what was
    /// filed by name: the department is whom they are kept from.
    String onBehalfOf() {
        boolean steward = reader.is(Role.STEWARD) && !breach.wasFiledUnnamed();
        return isFiler() || steward ? words.of(id, 1, "onBehalfOf") : null;
    }

    /// Whom the filer asked to file it too, for the filer alone.
    List<UUID> invited() {
        String ids = isFiler() ? words.of(id, 1, "coFilers") : null;
        return ids == null ? null : ids.lines().map(UUID::fromString).toList();
    }

    /// What an unnamed filer sent for the steward is not for the department; one's own one always sees.
    boolean sees(EvidenceNote evidence) {
        if (isFiler()) return evidence.byFiler() || evidence.isShownTo(Visibility.PARTIES);
        if (reader.isStaff()) return true;
        if (isParty()) return !evidence.byFiler() || evidence.isShownTo(Visibility.PARTIES);
        ContentField digest = new ContentField(id, evidence.version(), EvidenceNote.DIGEST);
        return open.contains(digest) && words.isWhole(digest);
    }

    Party party() {
        if (isFiler()) return Party.FILER;
        return seen.isInvited() ? Party.INVITED : Party.of(reader, breach);
    }

    /// A text for the parties and the register's staff; null for others.
    String text(int version, String field) {
        return isParty() ? words.of(id, version, field) : null;
    }
}
