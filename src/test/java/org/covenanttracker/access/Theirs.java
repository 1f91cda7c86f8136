package org.covenanttracker.access;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;
import org.covenanttracker.Operations.Operation;

/// A breach and a commitment, with a key of each party to them and of others like it. What is asked of them
/// is right by the document; whether it fits what is on record comes after whose it is.
///
/// @param member was asked by the filer to file the breach with it
record Theirs(String breach, String commitment, String filer, String member, String stranger) {

    static final String PATHS = "/v1/(breaches|commitments|departments)/\\{.*";

    private static final String DEPARTMENT = "hm-treasury";
    private static final String OTHER_DEPARTMENT = "home-office";

    static Theirs begun() {
        Api.Organisation filer = Api.organisation();
        Api.Organisation member = Api.organisation();
        Map<String, Object> filing = new HashMap<>(Api.filing(DEPARTMENT));
        filing.put("coFilers", List.of(member.id()));
        String breach = Api.post(filer.key(), "/v1/breaches", filing)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String commitment = Api.post(
                        Api.departmentKey(DEPARTMENT),
                        "/v1/commitments",
                        Map.of(
                                "title", "Give reasons",
                                "description", "Every grant that ends is ended with a reason.",
                                "signs", List.of("PC-P2"),
                                "dueOn", "2030-09-30"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Theirs(
                breach,
                commitment,
                filer.key(),
                member.key(),
                Api.organisation().key());
    }

    /// Of whom it is for: with a co-filing, whoever was asked.
    String own(Operation operation, String role) {
        if (role.equals("department")) return Api.departmentKey(DEPARTMENT);
        return operation.id().equals("confirmCoFiling") ? member : filer;
    }

    String other(String role) {
        return role.equals("department") ? Api.departmentKey(OTHER_DEPARTMENT) : stranger;
    }

    Response send(Operation operation, String key) {
        String thing = operation.path().startsWith("/v1/breaches")
                ? breach
                : operation.path().startsWith("/v1/commitments") ? commitment : DEPARTMENT;
        return send(operation, key, operation.addressOf(thing));
    }

    static Response sendAnywhere(Operation operation, String key) {
        return send(operation, key, operation.address());
    }

    private static Response send(Operation operation, String key, String address) {
        if (!operation.takesForm()) return operation.send(key, address, operation.example());
        return given().header("Authorization", "Bearer " + key)
                .multiPart("file", "note.txt", "Noted.".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post(address);
    }
}
