package org.covenanttracker.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.covenanttracker.access.Pepper;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.ledger.Identity;

/// Identifiers in outside registers, written `{LIST}-{id}` as org-id.guide does. Only their HMACs are
/// searchable.
@ApplicationScoped
class Identifiers implements PanacheRepositoryBase<IdentifierRow, byte[]> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{2,12}-[A-Za-z0-9./-]{1,40}");
    private static final Pattern INVENTED = Pattern.compile("XX-DEMO-[0-9]{1,9}");

    /// The lists whose forms we know; an id of another list is taken as it is.
    private static final Map<String, Pattern> FORMS = Map.of(
            "GB-CHC", Pattern.compile("[0-9]{6,7}"),
            "GB-SC", Pattern.compile("SC[0-9]{6}"),
            "GB-NIC", Pattern.compile("[0-9]{6}"),
            "GB-COH", Pattern.compile("[0-9A-Z]{8}"));

    private final Pepper pepper;
    private final Identity identity;

    Identifiers(Pepper pepper, Identity identity) {
        this.pepper = pepper;
        this.identity = identity;
    }

    Optional<UUID> holderOf(String identifier) {
        return findByIdOptional(fingerprint(identifier)).map(row -> row.organisation);
    }

    void add(String identifier, UUID organisation) {
        IdentifierRow row = new IdentifierRow();
        row.fingerprint = fingerprint(identifier);
        row.organisation = organisation;
        persist(row);
    }

    void forget(UUID organisation) {
        delete("organisation", organisation);
    }

    /// A demo takes invented identifiers only, so that nothing in it can be taken for a real body.
    void check(String identifier, String pointer) {
        if (identity.isDemo() || identifier.startsWith("XX-")) {
            boolean fits = identity.isDemo() && INVENTED.matcher(identifier).matches();
            if (!fits)
                throw Refusal.invalid(pointer, "format", "A demo takes XX-DEMO-1 and the like, and only a demo does.");
            return;
        }
        if (!SHAPE.matcher(identifier).matches()) {
            throw Refusal.invalid(pointer, "format", "Must be a list and an id, such as GB-CHC-279417.");
        }
        String list = identifier.replaceFirst("^([A-Z]{2}-[A-Z0-9]+)-.*$", "$1");
        Pattern form = FORMS.get(list);
        if (form != null
                && !form.matcher(identifier.substring(list.length() + 1)).matches()) {
            throw Refusal.invalid(pointer, "format", "Is not an id of the form that " + list + " uses.");
        }
    }

    private byte[] fingerprint(String identifier) {
        return pepper.hmac("organisation-identifier", identifier);
    }
}
