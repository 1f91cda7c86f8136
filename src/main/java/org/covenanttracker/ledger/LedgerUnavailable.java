package org.covenanttracker.ledger;

import java.sql.SQLException;

/// The database failed under the ledger. Kept apart so that the cause stays readable for the door.
public class LedgerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(SQLException cause) {
        super(cause);
    }
}
