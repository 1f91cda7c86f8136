package org.covenanttracker.ledger;

/// The open day moved on between a command's first look and its append. The command is decided once
/// more, with the new date; nothing of the first try was kept.
class DayTurned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DayTurned() {
        super("The open day has moved on", null, false, false);
    }
}
