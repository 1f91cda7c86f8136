package org.covenanttracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/// Everybody who acts in a demo: invented organisations, the departments of the register, two stewards
/// and a reviewer, each with a key.
final class Cast {

    private final ServiceClient service;
    private final String steward;

    Cast(ServiceClient service, String steward) {
        this.service = service;
        this.steward = steward;
    }

    /// Organisations come first: that there is one tells the next start that a demo was begun.
    DemoKeys gather() {
        Map<String, String> organisations = admitOrganisations();
        return new DemoKeys(
                steward,
                key(Map.of("role", "steward", "label", "second steward")),
                key(Map.of("role", "reviewer")),
                organisations,
                departments());
    }

    private Map<String, String> admitOrganisations() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (JsonNode organisation : DemoData.json("organisations.json")) {
            String id = service.post(steward, "/v1/organisations", organisation)
                    .path("id")
                    .textValue();
            String identifier = organisation.path("identifiers").path(0).textValue();
            keys.put(identifier, key(Map.of("role", "organisation", "organisation", id)));
        }
        return keys;
    }

    private Map<String, String> departments() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (JsonNode department : service.get("/v1/departments?limit=200").path("items")) {
            String slug = department.path("slug").textValue();
            keys.put(slug, key(Map.of("role", "department", "department", slug)));
        }
        return keys;
    }

    private String key(Map<String, String> request) {
        return service.post(steward, "/v1/keys", request).path("key").textValue();
    }
}
