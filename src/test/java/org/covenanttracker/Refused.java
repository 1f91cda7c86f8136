package org.covenanttracker;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Sends what must be refused and sees that the answer is a problem document of this kind and that
/// nothing was put on record.
public final class Refused {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Refused() {}

    /// @param code the end of the problem's type
    public static ValidatableResponse with(int status, String code, Supplier<Response> request) {
        int before = logSize();
        ValidatableResponse answer = request.get().then().statusCode(status).contentType("application/problem+json");
        JsonNode problem = Api.json(answer);
        assertEquals("/problems/" + code, problem.path("type").textValue(), problem::toString);
        assertEquals(status, problem.path("status").intValue(), problem::toString);
        assertEquals(before, logSize(), "what was refused is on record");
        return answer;
    }

    /// Whose body breaks this rule in this place.
    public static void at(String pointer, String rule, Supplier<Response> request) {
        assertFault("pointer", pointer, rule, with(400, "invalid", request));
    }

    /// Whose query breaks this rule in this parameter.
    public static void inQuery(String parameter, String rule, Supplier<Response> request) {
        assertFault("parameter", parameter, rule, with(400, "invalid", request));
    }

    private static void assertFault(String place, String name, String rule, ValidatableResponse answer) {
        JsonNode problem = Api.json(answer);
        JsonNode fault = problem.path("errors").path(0);
        assertEquals(name, fault.path(place).textValue(), problem::toString);
        assertEquals(rule, fault.path("rule").textValue(), problem::toString);
    }

    public static int logSize() {
        return Api.json(Api.get(null, "/v1/log").then().statusCode(200))
                .required("appended")
                .intValue();
    }

    /// A body that is right but for one field, which holds this JSON.
    public static String body(Map<String, Object> right, String field, String json) {
        Map<String, Object> others = new HashMap<>(right);
        others.remove(field);
        try {
            String rest = JSON.writeValueAsString(others);
            String comma = others.isEmpty() ? "" : ",";
            return rest.substring(0, rest.length() - 1) + comma + "\"" + field + "\":" + json + "}";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static RequestSpecification as(String key) {
        RequestSpecification request = given().contentType(ContentType.JSON).urlEncodingEnabled(false);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }
}
