package org.covenanttracker.scorecard;

import java.util.UUID;
import org.covenanttracker.register.DepartmentKind;

/// A public body as the register's leaves tell it.
record DepartmentOnRegister(UUID id, String slug, String name, DepartmentKind kind) {}
