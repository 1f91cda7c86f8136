package org.covenanttracker.ledger;

import java.util.List;

/// What a steward wants done with one field of content, or the clock with a hold.
public sealed interface ContentCommand {

    /// The index of the entry whose content it is.
    long entry();

    String field();

    record Hold(long entry, String field, RestrictionReason reason) implements ContentCommand {}

    record Release(long entry, String field) implements ContentCommand {}

    record Redact(long entry, String field, List<Span> spans, RestrictionReason reason) implements ContentCommand {}

    record Erase(long entry, String field, ErasureGround ground) implements ContentCommand {}
}
