package org.covenanttracker.commitment;

import static org.covenanttracker.Api.get;
import static org.covenanttracker.Api.post;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.Api;

/// A commitment of the running service, made and changed through HTTP by its department.
public final class APromise {

    private final String department;
    private final String id;

    private APromise(String department, Map<String, Object> wording) {
        this.department = department;
        this.id = post(Api.departmentKey(department), "/v1/commitments", wording)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static APromise of(String department) {
        return of(department, wording());
    }

    public static APromise of(String department, Map<String, Object> wording) {
        return new APromise(department, wording);
    }

    /// Right in every field; a test changes what it is about.
    public static Map<String, Object> wording() {
        Map<String, Object> wording = new HashMap<>();
        wording.put("title", "Reasons for every decision");
        wording.put("description", "Published within a week.");
        wording.put("signs", List.of("TD-P2"));
        wording.put("dueOn", "2027-06-30");
        return wording;
    }

    public APromise revised(Map<String, Object> wording, String reason) {
        Map<String, Object> revision = new HashMap<>(wording);
        revision.put("reason", reason);
        revision.remove("mission");
        return done(official("revision", revision));
    }

    public APromise reported(String status) {
        return done(official("progress", Map.of("status", status, "text", "By our account: " + status + ".")));
    }

    public APromise withdrawn() {
        return done(official("withdrawal", Map.of("reason", "The programme ended.")));
    }

    public APromise assessedBy(String key, String status) {
        return done(act(key, "assessment", Map.of("status", status, "text", "By ours: " + status + ".")));
    }

    private APromise done(Response response) {
        response.then().statusCode(200);
        return this;
    }

    /// By its own department, whatever comes of it.
    public Response official(String what, Object body) {
        return act(Api.departmentKey(department), what, body);
    }

    public Response act(String key, String what, Object body) {
        return post(key, address() + "/" + what, body);
    }

    public ValidatableResponse seenBy(String key) {
        return get(key, address()).then().statusCode(200);
    }

    public ValidatableResponse seenByThePublic() {
        return seenBy(null);
    }

    public String id() {
        return id;
    }

    public String address() {
        return "/v1/commitments/" + id;
    }
}
