package org.covenanttracker.demo;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param today the date that an entry would bear now
@Schema(name = "DemoDay")
record DemoDay(@Schema(examples = "2026-03-01") LocalDate today) {}
