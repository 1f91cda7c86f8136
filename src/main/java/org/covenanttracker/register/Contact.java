package org.covenanttracker.register;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import org.covenanttracker.http.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom to write to: an office that outlasts whoever holds it, where there is one.
@Embeddable
@Schema(name = "Contact")
record Contact(
        @NotNull(message = "is required") @PlainText(max = 100) @Schema(examples = "Chief executive's office")
        String role,

        @NotNull(message = "is required")
        @PlainText(max = 254)
        @Email(regexp = "[!-~]+@[!-~]+\\.[!-~]+", message = "must be an e-mail address")
        @Schema(examples = "office@example.org")
        String email) {}
