package org.covenanttracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.ledger.Days;

/// Tells a holder's keys of each other: whoever mints a key in somebody's name is seen by that
/// somebody. For so many days and without acknowledgement: a thief would acknowledge it first.
@ApplicationScoped
public class KeyNotices {

    static final int DAYS = 30;

    private final AccessKeys keys;
    private final KeyViews views;
    private final Days days;

    KeyNotices(AccessKeys keys, KeyViews views, Days days) {
        this.keys = keys;
        this.views = views;
        this.days = days;
    }

    /// Keys of the caller's holder that were issued lately and no earlier than the one that asks.
    public List<KeyResponse> newTo(CurrentActor caller) {
        LocalDate today = days.lastOpened();
        return caller.key()
                .map(keys::findById)
                .map(own -> keys.issuedSince(today.minusDays(DAYS), own))
                .map(rows -> views.of(rows, caller))
                .orElse(List.of());
    }
}
