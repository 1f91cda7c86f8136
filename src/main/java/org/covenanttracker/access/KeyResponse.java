package org.covenanttracker.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.http.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param lastUsedOn the last day on which it was used; null where it never was, and to all but its holder
/// @param current whether it is the key that asks
/// @param key the secret, shown once in the answer that issues it and never again
@Schema(name = "Key")
public record KeyResponse(
        UUID id,
        Role role,
        UUID holder,
        @Schema(nullable = true) String label,
        LocalDate issuedOn,
        LocalDate expiresOn,
        @Schema(nullable = true) LocalDate revokedOn,
        @Schema(nullable = true) LocalDate lastUsedOn,
        boolean current,
        @JsonInclude(JsonInclude.Include.NON_NULL) String key) {

    static KeyResponse of(AccessKeyRow row, LocalDate lastUsedOn, boolean current) {
        return of(row, lastUsedOn, current, null);
    }

    static KeyResponse issued(AccessKeyRow row, String secret) {
        return of(row, null, false, secret);
    }

    private static KeyResponse of(AccessKeyRow row, LocalDate lastUsedOn, boolean current, String secret) {
        return new KeyResponse(
                row.id,
                row.role,
                row.holder,
                row.label,
                row.issuedOn,
                row.expiresOn,
                row.revokedOn,
                lastUsedOn,
                current,
                secret);
    }
}
