package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// All that a department's card counts, and the same by principle.
final class DepartmentTally {

    private static final Tally NOTHING = new Tally();

    private final Tally all = new Tally();
    private final Map<String, Tally> byPrinciple = new HashMap<>();

    /// Of every department, from nothing but what was folded: the definition, with which [Timeline] must
    /// agree.
    static Map<UUID, DepartmentTally> of(Fold fold, LocalDate asOf) {
        Map<UUID, DepartmentTally> tallies = new HashMap<>();
        for (Countable countable : fold.countables()) {
            for (Contribution each : countable.contributions(asOf)) {
                tallies.computeIfAbsent(each.department(), _ -> new DepartmentTally())
                        .add(each.facets(), each.marks(), 1);
            }
        }
        return tallies;
    }

    void add(Facets facets, long[] marks, int times) {
        all.add(marks, times);
        ofPrinciple(facets.principle()).add(marks, times);
    }

    /// To add to.
    Tally ofPrinciple(String principle) {
        return byPrinciple.computeIfAbsent(principle, _ -> new Tally());
    }

    /// How much it holds, and a copy of it costs.
    int weight() {
        return all.weight()
                + byPrinciple.values().stream().mapToInt(Tally::weight).sum();
    }

    DepartmentTally copy() {
        DepartmentTally copy = new DepartmentTally();
        copy.all.addAll(all);
        byPrinciple.forEach((principle, tally) -> copy.byPrinciple.put(principle, tally.copy()));
        return copy;
    }

    Tally all() {
        return all;
    }

    /// Whether anything is counted under a principle.
    boolean counts(String principle) {
        return !of(principle).equals(NOTHING);
    }

    Tally of(String principle) {
        return byPrinciple.getOrDefault(principle, NOTHING);
    }
}
