package org.covenanttracker.demo;

import java.util.List;

/// An act in a story, or with `end` only the passing of time.
///
/// @param after working days after the act before it
record Beat(int after, String what, List<String> details) {

    /// Files the breach, or makes the commitment.
    static final Beat FIRST = new Beat(0, "begin", List.of());

    static Beat parse(String after, String what) {
        List<String> parts = List.of(what.split(":"));
        return new Beat(Integer.parseInt(after.substring(1)), parts.getFirst(), parts.subList(1, parts.size()));
    }

    String detail() {
        return details.getFirst();
    }

    int number() {
        return Integer.parseInt(detail());
    }

    boolean isAct() {
        return !what.equals("end");
    }
}
