package org.covenanttracker.ledger;

import java.time.LocalDate;

/// Work that the passing of days brings. It runs each night and after an outage, perhaps twice and on
/// two nodes at once, and must do a thing once all the same.
public interface NightlyWork {

    void run(LocalDate today);
}
