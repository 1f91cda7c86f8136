package org.covenanttracker.register;

import java.util.UUID;

/// A public body on the register, as other features name it.
public record Department(UUID id, String slug, String name) {}
