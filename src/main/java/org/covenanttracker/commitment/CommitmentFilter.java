package org.covenanttracker.commitment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.register.Mission;

/// What a list of commitments is narrowed to; null means anything.
///
/// @param overdueOn only those that are overdue on this day
record CommitmentFilter(
        UUID department, String principle, String sign, CommitmentStatus status, Mission mission, LocalDate overdueOn) {

    /// HQL conditions with the parameters they name.
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        add(conditions, "department = :department", department);
        add(conditions, "signs like :principle", principle == null ? null : "%|" + principle + "-%");
        add(conditions, "signs like :sign", sign == null ? null : "%|" + sign + "|%");
        add(conditions, "status = :status", status);
        add(conditions, "mission = :mission", mission);
        add(conditions, "status in (NOT_STARTED, LIMITED, SUBSTANTIAL) and dueOn < :overdueOn", overdueOn);
        return conditions;
    }

    private static void add(Map<String, Object> conditions, String condition, Object value) {
        if (value != null) conditions.put(condition, value);
    }
}
