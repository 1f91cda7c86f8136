package org.covenanttracker.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.ledger.Commitment.Paragraph;

/// The content of some streams, as far as it is still kept. Who may see it is the feature's rule.
public final class Words {

    private final Map<ContentField, List<Paragraph>> kept;
    private final Map<ContentField, FieldState> states;
    private final Map<ContentField, Long> erasedBy;

    Words(
            Map<ContentField, List<Paragraph>> kept,
            Map<ContentField, FieldState> states,
            Map<ContentField, Long> erasedBy) {
        this.kept = kept;
        this.states = states;
        this.erasedBy = erasedBy;
    }

    /// The text of a field as its parties and stewards read it, or null where it was left empty.
    public String of(UUID stream, int version, String field) {
        List<Paragraph> paragraphs = kept.get(new ContentField(stream, version, field));
        String text = paragraphs == null ? "" : SealedContent.text(paragraphs);
        return text.isEmpty() ? null : text;
    }

    /// The text of a field that is open to all, as all may read it: nothing while it is held, and
    /// without the parts that were redacted.
    public String open(UUID stream, int version, String field) {
        ContentField wanted = new ContentField(stream, version, field);
        return switch (status(wanted)) {
            case OPEN -> of(stream, version, field);
            case REDACTED ->
                Redactor.text(
                        Redactor.mask(kept(wanted), state(wanted).redaction().spans()));
            case HELD, ERASED -> null;
        };
    }

    /// These and the words of an act that no entry holds yet, as of the version that it may get.
    public Words withSealed(SealedAct act, int firstVersion) {
        Map<ContentField, List<Paragraph>> both = new HashMap<>(kept);
        for (int i = 0; i < act.contents().size(); i++) {
            int version = firstVersion + i;
            act.contents()
                    .get(i)
                    .open()
                    .forEach((name, text) -> both.put(new ContentField(act.stream(), version, name), text));
        }
        return new Words(both, states, erasedBy);
    }

    /// Whether a steward holds any of the words for a reason.
    public boolean isAnyHeldFor(RestrictionReason reason) {
        return states.values().stream()
                .anyMatch(each -> each.hold() != null && each.hold().reason() == reason);
    }

    /// Whether all of a field is still kept, and no steward hides any of it.
    public boolean isWhole(ContentField field) {
        return status(field) == ContentStatus.OPEN;
    }

    /// Whether a steward hid parts of a field.
    public boolean isRedacted(ContentField field) {
        return status(field) == ContentStatus.REDACTED;
    }

    /// What is not kept is gone, even where its erasure was written after the states were read.
    ContentStatus status(ContentField field) {
        return kept.containsKey(field) ? state(field).status() : ContentStatus.ERASED;
    }

    /// Null where nothing is kept.
    List<Paragraph> kept(ContentField field) {
        return kept.get(field);
    }

    FieldState state(ContentField field) {
        return states.getOrDefault(field, FieldState.UNTOUCHED);
    }

    /// The index of the entry that erased it, or null.
    Long erasedBy(ContentField field) {
        return erasedBy.get(field);
    }
}
