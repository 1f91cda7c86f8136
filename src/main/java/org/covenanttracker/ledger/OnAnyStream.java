package org.covenanttracker.ledger;

/// What comes on a feature's stream and is none of the feature's: it changes nothing there but the length of
/// the stream.
public interface OnAnyStream extends Event {}
