package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Place;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.SealedAct;
import org.covenanttracker.ledger.SealedActs;
import org.covenanttracker.register.Register;

/// Everybody's desk: to each role its own cases that are not over.
@ApplicationScoped
class Queue {

    private static final Set<Stage> RUNNING =
            EnumSet.of(Stage.FILED, Stage.OPEN, Stage.ANSWERED, Stage.CONTESTED, Stage.LAPSED);

    private static final Set<Stage> BEFORE_A_DEPARTMENT = EnumSet.of(Stage.OPEN, Stage.ANSWERED, Stage.CONTESTED);

    /// What is never to be published has nothing to confirm.
    private static final String FOR_STEWARDS = "id in (select b.id from BreachRow b where b.stewardWanted"
            + " union select c.stream from ContactFieldRow c where not c.confirmed)"
            + " and (stewardWanted or stage <> :refused)";

    private final Breaches breaches;
    private final BreachViews views;
    private final SealedActs sealed;
    private final Register register;
    private final Days days;

    Queue(Breaches breaches, BreachViews views, SealedActs sealed, Register register, Days days) {
        this.breaches = breaches;
        this.views = views;
        this.sealed = sealed;
        this.register = register;
        this.days = days;
    }

    /// @param after a place in the list, or null for its beginning
    List<BreachRow> rows(Actor actor, Place after, int limit) {
        return switch (actor.role()) {
            case ORGANISATION ->
                breaches.dueFirst(
                        "(filer = :id or id in (select breach from UnnamedFilingRow where filer = :id))"
                                + " and (stage in :stages or remedyOpen) or stage in :stages"
                                + " and id in (select breach from InvitationRow where organisation = :id"
                                + " and not confirmed)",
                        Map.of("id", actor.id(), "stages", RUNNING),
                        after,
                        limit);
            case DEPARTMENT ->
                breaches.dueFirst(
                        "department in :ids and (stage in :stages or remedyOpen)",
                        Map.of("ids", register.actedForBy(actor.id()), "stages", BEFORE_A_DEPARTMENT),
                        after,
                        limit);
            case STEWARD -> breaches.dueFirst(FOR_STEWARDS, Map.of("refused", Stage.REFUSED), after, limit);
            case REVIEWER -> breaches.dueFirst("stage = :stage", Map.of("stage", Stage.CONTESTED), after, limit);
            case CLOCK, PUBLIC -> List.of();
        };
    }

    List<QueuePage.Item> items(List<BreachRow> rows, Actor actor) {
        LocalDate today = days.lastOpened();
        return views.of(rows, actor, breach -> breach.onTheDesk(today));
    }

    /// What an unnamed filer sent today and no night has put on record yet: it stands in no list.
    List<QueuePage.Item> unsequenced(Actor filer) {
        List<UUID> streams = sealed.of(filer.id()).stream()
                .filter(SealedAct::waits)
                .map(SealedAct::stream)
                .distinct()
                .toList();
        Set<UUID> known = breaches.known(streams);
        LocalDate today = days.lastOpened();
        return streams.stream()
                .filter(each -> !known.contains(each))
                .map(each -> views.of(each, filer, breach -> breach.onTheDesk(today)))
                .toList();
    }
}
