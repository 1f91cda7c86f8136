package org.covenanttracker.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/// A feature whose streams hold words tells the ledger who may read them by being a bean of this
/// type: writers never ask readers, so the ledger cannot ask the feature by name.
public interface ContentOwner {

    /// What one of its streams is about, such as `breach`.
    String what();

    /// Takes the thing's row for the rest of the transaction.
    ///
    /// @return the version of its newest event, or empty if the stream is none of this feature's
    OptionalInt lock(UUID stream);

    /// The fields that anyone may read on a day, as far as this feature's rule goes: what stewards hold
    /// or redact is not its business. Streams of other features are passed over.
    ///
    /// @param words of these streams, for rules that go by them
    Set<ContentField> openOn(LocalDate today, Collection<UUID> streams, Words words);

    /// Destroys what was made of words that are being erased, such as a fingerprint. It may be asked to
    /// more than once.
    default void forget(ContentField erased) {}
}
