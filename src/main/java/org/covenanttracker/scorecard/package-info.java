/// Scorecards: one fold over the leaves, pure counting over what it holds, and the ways to show it.
/// Nothing here reads a feature's table, anybody's words, or the clock.
package org.covenanttracker.scorecard;
