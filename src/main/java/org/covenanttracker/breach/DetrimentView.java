package org.covenanttracker.breach;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a filer said of detriment since filing. Nobody else reads it; it is counted in a yearly national
/// total, which says "fewer than 5" below five.
///
/// @param suffered null where it said nothing yet
@Schema(name = "Detriment")
record DetrimentView(@Schema(nullable = true) Boolean suffered) {}
