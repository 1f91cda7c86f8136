package org.covenanttracker.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.http.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// @param key the secret, shown once in the answer that issues it and never again
@Schema(name = "Key")
record KeyResponse(
        UUID id,
        Role role,
        UUID holder,
        @Schema(nullable = true) String label,
        LocalDate issuedOn,
        LocalDate expiresOn,
        @Schema(nullable = true) LocalDate revokedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) String key) {

    static KeyResponse of(AccessKeyRow row) {
        return of(row, null);
    }

    static KeyResponse of(AccessKeyRow row, String secret) {
        return new KeyResponse(
                row.id, row.role, row.holder, row.label, row.issuedOn, row.expiresOn, row.revokedOn, secret);
    }
}
