package org.covenanttracker.register;

import java.util.UUID;

/// A civil society organisation on the register, as other features need it.
public record Organisation(UUID id, boolean verified) {}
