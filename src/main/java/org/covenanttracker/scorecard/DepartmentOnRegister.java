package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.register.DepartmentKind;

/// A public body as the register's leaves tell it.
///
/// @param since the day on which it was registered
/// @param successors those that took its work over; empty while it stands
/// @param answerTarget its own, in working days; null where it has set none
record DepartmentOnRegister(
        UUID id,
        LocalDate since,
        String slug,
        String name,
        DepartmentKind kind,
        List<UUID> successors,
        Integer answerTarget) {

    DepartmentOnRegister called(String newSlug, String newName) {
        return new DepartmentOnRegister(id, since, newSlug, newName, kind, successors, answerTarget);
    }

    DepartmentOnRegister endedInto(List<UUID> others) {
        return new DepartmentOnRegister(id, since, slug, name, kind, others, answerTarget);
    }

    DepartmentOnRegister aimingAt(Integer workingDays) {
        return new DepartmentOnRegister(id, since, slug, name, kind, successors, workingDays);
    }
}
