package org.covenanttracker.http;

import java.util.Objects;
import java.util.UUID;

/// Who acts and, for holders of keys, as whom: the random id of an organisation, a department or a
/// member of the register's staff.
public record Actor(Role role, UUID id) {

    public static final Actor CLOCK = new Actor(Role.CLOCK, null);
    public static final Actor PUBLIC = new Actor(Role.PUBLIC, null);

    /// An organisation whose name the record does not say.
    public static final Actor UNNAMED = new Actor(Role.ORGANISATION, null);

    public boolean is(Role other) {
        return role == other;
    }

    public boolean is(Role other, UUID holder) {
        return role == other && Objects.equals(id, holder);
    }

    /// The register's own staff see every case; parties see their own.
    public boolean isStaff() {
        return role == Role.STEWARD || role == Role.REVIEWER;
    }
}
