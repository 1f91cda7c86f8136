package org.covenanttracker.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.PrincipleText;
import org.covenanttracker.register.RegisterEvent.SignText;

/// Reads query parameters that name something on the register. One that names nothing is refused: an
/// empty list would read as a clean record. Each is called like the parameter it reads.
@ApplicationScoped
public class RegisterQuery {

    private final Documents documents;
    private final Departments departments;

    RegisterQuery(Documents documents, Departments departments) {
        this.documents = documents;
        this.departments = departments;
    }

    public UUID department(String slug) {
        if (slug == null) return null;
        return departments
                .idOf(slug)
                .orElseThrow(() -> Refusal.invalidQuery("department", "unknown", "No department has this slug."));
    }

    /// @param code of a principle of any edition
    public String principle(String code) {
        Stream<String> codes =
                editions().flatMap(edition -> edition.principles().stream().map(PrincipleText::code));
        if (code == null || codes.anyMatch(code::equals)) return code;
        throw Refusal.invalidQuery(
                "principle", "unknown", "No principle has this code; GET /v1/principles lists them.");
    }

    /// @param code of a sign of any edition
    public String sign(String code) {
        Stream<String> codes =
                editions().flatMap(edition -> edition.signs().stream().map(SignText::code));
        if (code == null || codes.anyMatch(code::equals)) return code;
        throw Refusal.invalidQuery("sign", "unknown", "No sign has this code; GET /v1/principles lists them.");
    }

    private Stream<EditionPublished> editions() {
        return documents.all(EditionPublished.class).stream();
    }
}
