package org.covenanttracker.register;

import java.util.UUID;

/// A public body on the register, as other features name it.
public record Department(UUID id, String slug, String name) {

    /// No department has it: among the cards of departments, the steward's own stands under it.
    public static final String STEWARDS_SLUG = "steward";
}
