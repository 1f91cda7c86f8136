package org.covenanttracker.scorecard;

/// The register and the keys at a position: what figures are shown with.
record Setting(RegisterFold register, KeyFold keys) {}
