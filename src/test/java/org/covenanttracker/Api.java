package org.covenanttracker;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A client of the running service, as tests use it: through HTTP alone.
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path dataFolder;

    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    private static final Map<String, String> DEPARTMENT_KEYS = new HashMap<>();

    private Api() {}

    /// Another service, of which nothing is known yet.
    static void speakTo(Path newDataFolder) {
        dataFolder = newDataFolder;
        DEPARTMENT_KEYS.clear();
    }

    public static String steward() {
        try {
            return Files.readString(dataFolder.resolve("steward-key")).trim();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// A verified organisation with a key.
    public static Organisation organisation() {
        return organisation(true);
    }

    public static Organisation organisation(boolean verified) {
        int number = NEXT.incrementAndGet();
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Example Organisation " + number);
        body.put("identifiers", new String[] {"XX-DEMO-" + number});
        body.put("kind", "charity");
        body.put("verified", verified);
        String id = made(post(steward(), "/v1/organisations", body), "id");
        return new Organisation(id, key(Map.of("role", "organisation", "organisation", id)));
    }

    public static String departmentKey(String slug) {
        return DEPARTMENT_KEYS.computeIfAbsent(slug, each -> key(Map.of("role", "department", "department", each)));
    }

    public static String reviewer() {
        return key(Map.of("role", "reviewer"));
    }

    public static String secondSteward() {
        return key(Map.of("role", "steward"));
    }

    public static String key(Map<String, String> request) {
        return made(post(steward(), "/v1/keys", request), "key");
    }

    /// A filing that is right in every field and says what none did before; a test changes what it is about.
    public static Map<String, Object> filing(String department) {
        Map<String, Object> filing = new HashMap<>();
        filing.put("department", department);
        filing.put("sign", "PC-W2");
        filing.put("title", "Grant ended with five weeks' notice");
        filing.put("narrative", "The letter came on 3 November.\n\nThe grant ended on 8 December.");
        filing.put("occurredOn", "2026-11-03");
        filing.put("remedySought", "Three months' notice, as in letter " + NEXT.incrementAndGet() + ".");
        filing.put("naming", "named");
        return filing;
    }

    public static String file(Organisation filer, String department) {
        return made(post(filer.key(), "/v1/breaches", filing(department)), "id");
    }

    public static Map<String, Object> answer() {
        Map<String, Object> answer = new HashMap<>();
        answer.put("position", "partly_accepted");
        answer.put("text", "We gave too little notice.");
        answer.put("respondentRole", "Deputy Director, Grants Unit");
        return answer;
    }

    public static Response post(String key, String path, Object body) {
        var request = given().contentType(ContentType.JSON);
        if (key != null) request.header("Authorization", "Bearer " + key);
        if (body != null) request.body(body);
        return request.post(path);
    }

    /// Under an `Idempotency-Key`.
    public static Response post(String key, String idempotencyKey, String path, Object body) {
        var request = given().contentType(ContentType.JSON).header("Idempotency-Key", idempotencyKey);
        if (key != null) request.header("Authorization", "Bearer " + key);
        if (body != null) request.body(body);
        return request.post(path);
    }

    public static Response get(String key, String path) {
        var request = given();
        if (key != null) request.header("Authorization", "Bearer " + key);
        return request.get(path);
    }

    private static String made(Response answer, String field) {
        return json(answer.then().statusCode(201)).required(field).textValue();
    }

    /// For what is asked thousands of times: of each path REST Assured makes a Groovy script and compiles it.
    static JsonNode json(ValidatableResponse answer) {
        try {
            return JSON.readTree(answer.extract().asByteArray());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public record Organisation(String id, String key) {}
}
