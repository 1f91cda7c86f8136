package org.covenanttracker.ledger.contact;

import org.covenanttracker.ledger.OnAnyStream;

/// What becomes of contact details that an author means to publish, on the stream of the thing itself.
public sealed interface ContactEvent extends OnAnyStream {

    /// By a steward: the public may read the contact details in a text, as their author meant it to.
    ///
    /// @param version in the stream of the event whose text it is
    record ContactDetailsConfirmed(int version, String field) implements ContactEvent {}
}
