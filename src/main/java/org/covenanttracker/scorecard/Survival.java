package org.covenanttracker.scorecard;

/// How long until half are answered, in working days, and the 95 % interval of that median.
///
/// @param median null while more than half would still wait
/// @param low null where no lower limit comes down to one half: nobody answered, too sure to reach
///     it, or everybody answered at once
/// @param high null while it cannot be ruled out that more than half would still wait
record Survival(Integer median, Integer low, Integer high) {}
