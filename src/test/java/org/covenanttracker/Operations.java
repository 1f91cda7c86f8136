package org.covenanttracker;

import io.restassured.response.Response;
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
        Map<String, Map<String, Map<String, Object>>> paths = Api.get(null, "/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, methods) ->
                methods.forEach((method, described) -> operations.add(Operation.of(path, method, described))));
        return operations;
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

    /// @param roles of the keys it takes; empty if it takes none
    /// @param parameters names of its query parameters
    public record Operation(
            String id,
            String method,
            String path,
            Set<String> roles,
            Set<String> parameters,
            boolean hasBody,
            boolean takesForm) {

        @SuppressWarnings("unchecked")
        static Operation of(String path, String method, Map<String, Object> described) {
            Set<String> roles = new TreeSet<>();
            List<Map<String, List<String>>> security =
                    (List<Map<String, List<String>>>) described.getOrDefault("security", List.of());
            security.forEach(each -> each.values().forEach(roles::addAll));
            Set<String> parameters = new TreeSet<>();
            List<Map<String, String>> listed =
                    (List<Map<String, String>>) described.getOrDefault("parameters", List.of());
            listed.stream()
                    .filter(each -> "query".equals(each.get("in")))
                    .forEach(each -> parameters.add(each.get("name")));
            boolean hasBody = described.containsKey("requestBody");
            boolean takesForm = String.valueOf(described.get("requestBody")).contains("multipart/form-data");
            return new Operation(
                    (String) described.get("operationId"),
                    method.toUpperCase(),
                    path,
                    roles,
                    parameters,
                    hasBody,
                    takesForm);
        }

        /// Its address, about something that is there or about a random id.
        public String address() {
            String address = path;
            for (var example : EXAMPLES.entrySet()) {
                address = address.replace("{" + example.getKey() + "}", example.getValue());
            }
            return address.replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
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
            var request = Refused.as(key);
            if (body != null && takesForm) {
                request.contentType("multipart/form-data; boundary=a").body(form(body));
            } else if (body != null) {
                request.body(body);
            }
            return request.request(method, address());
        }
    }
}
