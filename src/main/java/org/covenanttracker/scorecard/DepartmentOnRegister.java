package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.covenanttracker.register.DepartmentKind;

/// A public body as the register's leaves tell it.
///
/// @param since the day on which it was registered
/// @param successors those that took its work over; a department may end without any
/// @param answerTarget its own, in working days; null where it has set none
/// @param endedOn null while it stands
record DepartmentOnRegister(
        UUID id,
        LocalDate since,
        String slug,
        String name,
        DepartmentKind kind,
        List<UUID> successors,
        Integer answerTarget,
        LocalDate endedOn) {

    DepartmentOnRegister called(String newSlug, String newName) {
        return new DepartmentOnRegister(id, since, newSlug, newName, kind, successors, answerTarget, endedOn);
    }

    DepartmentOnRegister ended(LocalDate on, List<UUID> into) {
        return new DepartmentOnRegister(id, since, slug, name, kind, into, answerTarget, on);
    }

    DepartmentOnRegister aimingAt(Integer workingDays) {
        return new DepartmentOnRegister(id, since, slug, name, kind, successors, workingDays, endedOn);
    }
}
