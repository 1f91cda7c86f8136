package org.covenanttracker.ledger;

import java.time.LocalDate;
import java.util.List;

/// What stewards do to the words of any stream. It stands on the stream of the thing itself, says
/// which entry's field it is about, and never what the words are.
public sealed interface ContentEvent extends OnAnyStream {

    /// The index of the entry whose content it is.
    long entry();

    String field();

    /// Hides words from all but the parties. A second steward's hold renews the first.
    ///
    /// @param until the last day of it; the clock releases it after that
    record ContentHeld(long entry, String field, RestrictionReason reason, LocalDate until) implements ContentEvent {}

    /// By the clock where a hold ran out.
    record ContentReleased(long entry, String field, Restriction ended) implements ContentEvent {}

    /// Hides parts of a text until released; ends a hold, and replaces an earlier redaction.
    record ContentRedacted(long entry, String field, List<Span> spans, RestrictionReason reason)
            implements ContentEvent {}

    /// By the first steward; for everybody to see before the second acts on it.
    record ErasureProposed(long entry, String field, ErasureGround ground) implements ContentEvent {}

    /// Words, salts and key are destroyed in the transaction that this is written in.
    record ContentErased(long entry, String field, ErasureGround ground) implements ContentEvent {}
}
