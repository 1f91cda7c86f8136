package org.covenanttracker.commitment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.http.Role;
import org.covenanttracker.register.Sign;

/// What a commitment must be, and who may change it when.
final class CommitmentRules {

    private CommitmentRules() {}

    /// Refuses signs that cannot be cited, and says which edition the others are of.
    static String requireSigns(List<String> codes, Function<String, Optional<Sign>> signs) {
        String edition = null;
        for (int i = 0; i < codes.size(); i++) {
            Sign sign = signs.apply(codes.get(i)).orElse(null);
            if (sign == null) {
                throw Refusal.invalid(
                        "/signs/" + i, "unknown", "No sign has this code; GET /v1/principles lists them.");
            }
            if (!sign.canBeCommittedTo()) {
                throw Refusal.invalid("/signs/" + i, "progress_sign", "A commitment cites progress signs.");
            }
            edition = sign.edition();
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            throw Refusal.invalid("/signs", "distinct", "A sign stands twice.");
        }
        return edition;
    }

    static void requireNotPast(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            throw Refusal.invalid("/dueOn", "not_in_past", "Must not be earlier than today, " + today + ".");
        }
    }

    static void requireStanding(CommitmentState commitment) {
        if (commitment.withdrawnOn() != null) {
            throw Refusal.conflict("withdrawn", "The commitment was withdrawn on " + commitment.withdrawnOn() + ".");
        }
    }

    static void requireOwn(CommitmentState commitment, Actor actor) {
        if (!actor.is(Role.DEPARTMENT, commitment.department())) {
            throw Refusal.forbidden("not_your_part", "This is another department's commitment.");
        }
    }

    static void refuseWithdrawn(CommitmentStatus status) {
        if (status == CommitmentStatus.WITHDRAWN) {
            throw Refusal.invalid("/status", "wrong_value", "Use /withdrawal to withdraw a commitment.");
        }
    }
}
