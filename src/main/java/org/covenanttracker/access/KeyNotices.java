package org.covenanttracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.covenanttracker.http.CurrentActor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Days;

/// Tells a holder's keys of each other: whoever mints a key in somebody's name is seen by that
/// somebody. For so many days and without acknowledgement: a thief would acknowledge it first.
@ApplicationScoped
public class KeyNotices {

    static final int DAYS = 30;

    private final AccessKeys keys;
    private final KeyIssues issues;
    private final KeyViews views;
    private final Days days;

    KeyNotices(AccessKeys keys, KeyIssues issues, KeyViews views, Days days) {
        this.keys = keys;
        this.issues = issues;
        this.views = views;
        this.days = days;
    }

    /// Keys of the caller's holder that were issued lately and, where a key asks, no earlier than that; to
    /// stewards also those that were made at the host, for holders whom they do not know.
    public List<KeyResponse> newTo(CurrentActor caller) {
        LocalDate since = days.lastOpened().minusDays(DAYS);
        Stream<AccessKeyRow> own = caller
                .key()
                .map(current -> keys.issuedSince(since, keys.findById(current)))
                .orElseGet(() -> keys.issuedSince(since, caller.get().id()))
                .stream();
        Stream<AccessKeyRow> atHost = caller.get().is(Role.STEWARD) ? madeAtHost(since) : Stream.empty();
        List<AccessKeyRow> told = Stream.concat(own, atHost)
                .filter(key -> !caller.isKey(key.id))
                .distinct()
                .toList();
        return views.of(told, caller);
    }

    private Stream<AccessKeyRow> madeAtHost(LocalDate since) {
        return keys.issuedSince(since, Role.STEWARD).stream().filter(issues::isAtHost);
    }
}
