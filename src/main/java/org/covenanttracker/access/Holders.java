package org.covenanttracker.access;

import java.util.Optional;
import java.util.UUID;

/// The register's answer to whether a key's future holder is on it. Access lies below the register,
/// so the register implements this.
public interface Holders {

    /// @param department a slug
    Optional<UUID> department(String department);

    boolean isOrganisation(UUID id);
}
