package org.covenanttracker.breach;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.register.Mission;

/// What a list of breaches is narrowed to; null means anything.
///
/// @param overdueOn only those whose answer is overdue on this day
record BreachFilter(
        UUID department,
        String principle,
        String sign,
        Stage stage,
        Mission mission,
        LocalDate filedFrom,
        LocalDate filedTo,
        LocalDate overdueOn) {

    /// HQL conditions with the parameters they name.
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        add(conditions, "department = :department", department);
        add(conditions, "principle = :principle", principle);
        add(conditions, "sign = :sign", sign);
        add(conditions, "stage = :stage", stage);
        add(conditions, "mission = :mission", mission);
        add(conditions, "filedOn >= :filedFrom", filedFrom);
        add(conditions, "filedOn <= :filedTo", filedTo);
        add(conditions, "answerDueOn < :overdueOn", overdueOn);
        return conditions;
    }

    private static void add(Map<String, Object> conditions, String condition, Object value) {
        if (value != null) conditions.put(condition, value);
    }
}
