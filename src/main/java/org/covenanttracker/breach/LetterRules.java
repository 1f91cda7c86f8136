package org.covenanttracker.breach;

import java.time.LocalDate;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;

/// What a department did by letter or e-mail, and a steward records: on which day it counts. Pure.
final class LetterRules {

    private final BreachState breach;
    private final Actor actor;
    private final LocalDate today;

    LetterRules(BreachState breach, Actor actor, LocalDate today) {
        this.breach = breach;
        this.actor = actor;
        this.today = today;
    }

    /// @param receivedOn null of what the department sends itself, which counts today
    LocalDate day(LocalDate receivedOn) {
        return day(receivedOn, breach.servedOn());
    }

    /// A revised answer is to what the filer said of the first.
    LocalDate dayOfAnswer(LocalDate receivedOn) {
        boolean revises = breach.stage() == Stage.CONTESTED;
        return day(receivedOn, revises ? breach.replies().getLast().on() : breach.servedOn());
    }

    /// A report after the filer denied one is no older than that.
    LocalDate dayOfReport(LocalDate receivedOn, RemedyNote remedy) {
        return day(receivedOn, remedy.judgedOn() == null ? breach.servedOn() : remedy.judgedOn());
    }

    private LocalDate day(LocalDate receivedOn, LocalDate first) {
        if (!actor.is(Role.STEWARD)) {
            if (receivedOn == null) return today;
            throw Refusal.invalid("/receivedOn", "steward_only", "Is for stewards, who record what came by letter.");
        }
        if (receivedOn == null) {
            throw Refusal.invalid("/receivedOn", "required", "Is required of a steward: the day on which it came.");
        }
        if (breach.servedOn() == null) {
            throw Refusal.conflict("not_served", "Record first when the department had the breach before it.");
        }
        BreachRules.requireBetween("/receivedOn", receivedOn, first, today);
        return receivedOn;
    }
}
