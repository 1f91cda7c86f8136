package org.covenanttracker.register;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.covenanttracker.Api;

/// A department of a test's own, put on the register through HTTP.
final class ADepartment {

    private ADepartment() {}

    /// @return its slug
    static String registered() {
        String slug = newSlug();
        register(slug).then().statusCode(201);
        return slug;
    }

    static String newSlug() {
        return "office-" + UUID.randomUUID();
    }

    static Response register(String slug) {
        return Api.post(
                Api.steward(),
                "/v1/departments",
                Map.of(
                        "slug", slug,
                        "name", "Office for Examples",
                        "kind", "public_body",
                        "basis", "adopted",
                        "source", "https://www.example.org/covenant"));
    }

    static Map<String, Object> renaming(String slug) {
        return new HashMap<>(Map.of(
                "slug", slug,
                "name", "Office for Better Examples",
                "acronym", "OBE",
                "source", "https://www.example.org/renaming"));
    }

    static Response change(String slug, String change, Object body) {
        return Api.post(Api.steward(), "/v1/departments/" + slug + "/" + change, body);
    }

    static Response get(String slug) {
        return Api.get(null, "/v1/departments/" + slug);
    }
}
