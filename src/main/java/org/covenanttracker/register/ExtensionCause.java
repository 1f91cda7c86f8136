package org.covenanttracker.register;

/// Why days are given back to clocks.
public enum ExtensionCause {
    /// This service could not be reached, so that nobody could do what was due.
    SERVICE_OUTAGE
}
