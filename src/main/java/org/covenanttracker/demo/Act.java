package org.covenanttracker.demo;

import java.time.LocalDate;

/// A beat of a story on the day it falls on.
record Act(LocalDate on, Story story, Beat beat) {}
