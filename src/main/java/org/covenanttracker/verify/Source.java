package org.covenanttracker.verify;

import java.util.Set;

/// Where a log is read from. Names are those of the files in a mirror and are always computed here.
interface Source {

    String CHECKPOINT = "checkpoint";
    String VKEYS = "vkeys";
    String SCORECARDS = "scorecards.json";
    String CONTENT = "content.jsonl";

    /// @param longest more bytes than that are a [Difference]
    byte[] read(String name, long longest);

    /// Refuses what a copy must not hold beside the log itself.
    default void refuseStrangers(Set<String> names) {}
}
