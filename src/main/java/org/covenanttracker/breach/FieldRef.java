package org.covenanttracker.breach;

/// A field of content, within one breach.
///
/// @param version in its stream of the event whose content it is
record FieldRef(int version, String field) {}
