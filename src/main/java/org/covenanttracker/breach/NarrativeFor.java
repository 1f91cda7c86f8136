package org.covenanttracker.breach;

/// Who may ever read the narrative.
enum NarrativeFor {
    PUBLIC,
    PARTIES
}
