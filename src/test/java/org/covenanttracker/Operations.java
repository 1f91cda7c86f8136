package org.covenanttracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The operations of the service, as its own OpenAPI document lists them.
public final class Operations {

    /// What stands for something that is there, wherever that is no matter of chance.
    private static final Map<String, String> EXAMPLES =
            Map.of("n", "1", "index", "0", "slug", "home-office", "department", "home-office", "code", "RV");

    private Operations() {}

    public static List<Operation> all() {
        JsonNode document = document();
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(
                                Operation.of(document, path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    private static JsonNode document() {
        byte[] json = Api.get(null, "/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<Operation> reads() {
        return all().stream().filter(each -> each.method().equals("GET")).toList();
    }

    /// Those that may be sent a body.
    public static List<Operation> writes() {
        return all().stream()
                .filter(each -> Set.of("POST", "PUT", "PATCH").contains(each.method()))
                .toList();
    }

    /// What stands in one field of a form or in none, as [Operation#send] is given it as JSON.
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\"(\\w*)\"");

    /// @param roles of the keys that it takes; empty if it is for the public
    /// @param own those of them that may call it for what is theirs alone
    /// @param parameters names of its query parameters
    /// @param example of its body, as JSON; null where it takes none that is JSON
    public record Operation(
            String id,
            String method,
            String path,
            Set<String> roles,
            Set<String> own,
            Set<String> parameters,
            boolean hasBody,
            boolean takesForm,
            String example) {

        static Operation of(JsonNode document, String path, String method, JsonNode described) {
            Set<String> roles = texts(described.path("x-roles"));
            roles.remove("public");
            Set<String> parameters = new TreeSet<>();
            described.path("parameters").forEach(each -> {
                if (each.path("in").asText().equals("query"))
                    parameters.add(each.path("name").asText());
            });
            JsonNode bodies = described.path("requestBody").path("content");
            return new Operation(
                    described.path("operationId").asText(),
                    method.toUpperCase(),
                    path,
                    roles,
                    texts(described.path("x-own")),
                    parameters,
                    described.has("requestBody"),
                    bodies.has("multipart/form-data"),
                    example(document, bodies.path("application/json").path("schema")));
        }

        private static Set<String> texts(JsonNode list) {
            Set<String> texts = new TreeSet<>();
            list.forEach(each -> texts.add(each.asText()));
            return texts;
        }

        private static String example(JsonNode document, JsonNode schema) {
            if (schema.isMissingNode()) return null;
            String pointer = schema.get("$ref").asText().substring(1);
            return document.at(pointer).get("examples").get(0).toString();
        }

        /// Its address, about something that is there or about a random id.
        public String address() {
            return address(path);
        }

        private static String address(String path) {
            String address = path;
            for (var example : EXAMPLES.entrySet()) {
                address = address.replace("{" + example.getKey() + "}", example.getValue());
            }
            return address.replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
        }

        /// Of what stands under this address, in the place of the first name in its path.
        public String addressOf(String id) {
            return address(path.replaceFirst("\\{[a-z]+}", id));
        }

        private static byte[] form(String json) {
            String parts = FIELD.matcher(json)
                    .results()
                    .map(field -> "--a\r\nContent-Disposition: form-data; name=\"" + field.group(1) + "\"\r\n\r\n"
                            + field.group(2) + "\r\n")
                    .collect(Collectors.joining());
            return (parts + "--a--\r\n").getBytes(StandardCharsets.UTF_8);
        }

        /// @param body null for none
        public Response send(String key, String body) {
            return send(key, address(), body);
        }

        public Response send(String key, String address, String body) {
            var request = Refused.as(key);
            if (body != null && takesForm) {
                request.contentType("multipart/form-data; boundary=a").body(form(body));
            } else if (body != null) {
                request.body(body);
            }
            return request.request(method, address);
        }
    }
}
