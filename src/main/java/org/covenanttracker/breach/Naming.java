package org.covenanttracker.breach;

/// Whether the filer's name is public.
enum Naming {
    NAMED,
    UNNAMED
}
