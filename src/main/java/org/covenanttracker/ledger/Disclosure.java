package org.covenanttracker.ledger;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.covenanttracker.ledger.Commitment.Paragraph;
import org.covenanttracker.ledger.FieldContent.ParagraphContent;
import org.covenanttracker.ledger.FieldState.Erasure;

/// Shows the content of entries with what it takes to check it. Pure.
final class Disclosure {

    private final Committed entry;
    private final Words words;

    private Disclosure(Committed entry, Words words) {
        this.entry = entry;
        this.words = words;
    }

    /// To anyone: what is open, as stewards left it, and what was erased.
    static ContentResponse toAll(Committed entry, Set<ContentField> open, Words words) {
        Disclosure disclosure = new Disclosure(entry, words);
        Map<String, FieldContent> fields = new LinkedHashMap<>();
        entry.commitments().forEach((name, commitment) -> {
            ContentField field = entry.field(name);
            boolean erased = words.status(field) == ContentStatus.ERASED;
            if (erased || open.contains(field)) fields.put(name, disclosure.shown(field, commitment));
        });
        return new ContentResponse(entry.index(), fields);
    }

    /// To its author: all of it that is still kept, whatever stewards hide from others.
    static Map<String, FieldContent> toAuthor(Committed entry, Words words) {
        Disclosure disclosure = new Disclosure(entry, words);
        Map<String, FieldContent> fields = new LinkedHashMap<>();
        entry.commitments().forEach((name, commitment) -> {
            ContentField field = entry.field(name);
            boolean erased = words.status(field) == ContentStatus.ERASED;
            fields.put(name, erased ? disclosure.erased(field, commitment) : disclosure.whole(field, commitment));
        });
        return fields;
    }

    static ContentNote note(Committed entry, String name, Words words) {
        ContentField field = entry.field(name);
        FieldState state = words.state(field);
        Erasure erasure = state.erasure();
        FieldState.Proposal proposal = state.proposal();
        return new ContentNote(
                entry.index(),
                entry.type(),
                name,
                words.status(field),
                entry.commitments().get(name),
                state.reason(),
                state.hold() == null ? null : state.hold().until(),
                proposal == null ? null : proposal.on(),
                erasure != null ? erasure.ground() : proposal == null ? null : proposal.ground(),
                words.status(field) == ContentStatus.ERASED ? true : null,
                words.erasedBy(field));
    }

    private FieldContent shown(ContentField field, String commitment) {
        return switch (words.status(field)) {
            case OPEN -> whole(field, commitment);
            case HELD -> FieldContent.held(commitment, words.state(field).hold());
            case REDACTED -> redacted(field, commitment);
            case ERASED -> erased(field, commitment);
        };
    }

    private FieldContent whole(ContentField field, String commitment) {
        List<Paragraph> kept = words.kept(field);
        List<String> salts = kept.stream().map(each -> base64(each.salt())).toList();
        String text = SealedContent.text(kept);
        return FieldContent.open(commitment, text, salts);
    }

    private FieldContent redacted(ContentField field, String commitment) {
        FieldState state = words.state(field);
        List<Redactor.Masked> masked =
                Redactor.mask(words.kept(field), state.redaction().spans());
        List<ParagraphContent> paragraphs =
                masked.stream().map(each -> paragraph(field, each)).toList();
        return FieldContent.redacted(commitment, Redactor.text(masked), paragraphs, state.reason());
    }

    /// The salt of a paragraph that is not whole would let anyone try out what was hidden.
    private ParagraphContent paragraph(ContentField field, Redactor.Masked masked) {
        if (!masked.touched()) {
            return new ParagraphContent(masked.text(), base64(masked.paragraph().salt()), null);
        }
        byte[] commitment = Commitment.ofParagraph(field.stream(), entry.type(), field.field(), masked.paragraph());
        return new ParagraphContent(masked.text(), null, base64(commitment));
    }

    private FieldContent erased(ContentField field, String commitment) {
        Erasure erasure = words.state(field).erasure();
        return FieldContent.erased(commitment, words.erasedBy(field), erasure == null ? null : erasure.ground());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
