package org.covenanttracker.breach;

/// Who may see a piece of evidence, each of them with those before.
enum Visibility {
    STEWARD,
    PARTIES,
    PUBLIC
}
