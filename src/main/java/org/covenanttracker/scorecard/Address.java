package org.covenanttracker.scorecard;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.covenanttracker.http.Refusal;

/// An address under `/v1/scorecards` as somebody was given it, read without the service that answers it.
final class Address {

    private final String path;
    private final Map<String, String> parameters;

    private Address(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /// @param address path and query
    /// @throws Refusal where no scorecard has that address, or a parameter is none that it takes
    static Question question(String address) {
        URI uri = URI.create(address);
        Address read = new Address(uri.getPath(), parameters(uri.getRawQuery()));
        Question question = read.question();
        if (!read.parameters.isEmpty()) {
            String unknown = read.parameters.keySet().iterator().next();
            throw Refusal.invalidQuery(unknown, "unknown_parameter", "Is no parameter of this address.");
        }
        return question;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query == null) return parameters;
        for (String each : query.split("&")) {
            String[] parts = each.split("=", 2);
            String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            parameters.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), value);
        }
        return parameters;
    }

    private Question question() {
        List<String> parts = List.of(path.split("/"));
        boolean isCard = parts.size() > 3 && path.startsWith("/v1/scorecards/");
        if (path.equals("/v1/methodology")) return Question.methodology(taken("methodology"));
        if (path.equals("/v1/scorecards")) return list(Format.JSON);
        if (path.equals("/v1/scorecards.csv")) return list(Format.CSV);
        if (isCard && parts.size() == 4) return card(parts.get(3));
        if (isCard && parts.size() == 5 && parts.get(4).equals("history")) return history(parts.get(3));
        if (isCard && parts.size() == 5 && parts.get(4).equals("changes")) return changes(parts.get(3));
        if (isCard && parts.size() == 6 && parts.get(4).equals("figures")) {
            return Question.figure(parts.get(3), parts.get(5), query());
        }
        throw Refusal.notFound("No scorecard has the address " + path + ".");
    }

    private Question list(Format format) {
        return Question.list(query(), taken("compare"), taken("by"), format);
    }

    private Question card(String name) {
        int dot = name.lastIndexOf('.');
        String slug = dot < 0 ? name : name.substring(0, dot);
        return Question.card(slug, query(), taken("by"), Format.of(dot < 0 ? "" : name.substring(dot), null));
    }

    private Question history(String slug) {
        return Question.history(slug, taken("every"), taken("from"), taken("to"), taken("restated"));
    }

    private Question changes(String slug) {
        return Question.changes(slug, taken("from"), taken("to"), taken("methodology"));
    }

    private CardQuery query() {
        return CardQuery.parse(
                taken("asOf"), taken("logSize"), taken("methodology"), taken("period"), taken("restated"));
    }

    /// What is left in the end is what nobody asked for.
    private String taken(String name) {
        return parameters.remove(name);
    }
}
