package org.covenanttracker.scorecard;

import org.covenanttracker.breach.BreachState;

/// A breach with what the register said of its sign when it was filed.
record Case(BreachState breach, boolean onProvisionalSign) {}
