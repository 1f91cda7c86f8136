package org.covenanttracker.register;

/// A sign of the edition in force.
public record Sign(String edition, String code, String principle, SignKind kind, String title, boolean provisional) {

    /// Whether a breach may cite it: a warning, or `other`, whose words the filer supplies.
    public boolean canBeBreached() {
        return kind != SignKind.PROGRESS;
    }

    /// Whether a commitment may cite it.
    public boolean canBeCommittedTo() {
        return kind != SignKind.WARNING;
    }
}
