package org.covenanttracker.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.covenanttracker.http.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/// An organisation's contacts as they are sent and shown.
final class ContactList {

    private ContactList() {}

    @Schema(name = "SetContactsRequest")
    record Wanted(
            @NotNull(message = "is required, and may be empty")
            @Size(max = 2, message = "takes at most 2")
            @UniqueElements(message = "holds one twice")
            List<@NotNull(message = "must be a contact") @Valid Contact> contacts) {}

    /// @param setOn null where none were ever set
    /// @param setBy organisation or steward
    @Schema(name = "Contacts")
    record Shown(
            List<Contact> contacts,
            @Schema(nullable = true) LocalDate setOn,
            @Schema(nullable = true, examples = "steward") Role setBy) {

        static final Shown NONE = new Shown(List.of(), null, null);

        static Shown of(ContactsRow row) {
            return new Shown(List.copyOf(row.contacts), row.setOn, row.setBy);
        }
    }
}
