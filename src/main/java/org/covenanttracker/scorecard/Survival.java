package org.covenanttracker.scorecard;

/// A median time with its 95 % interval, in whole working days; null where it was not reached.
record Survival(Integer median, Integer low, Integer high) {}
