package org.covenanttracker.http;

import com.fasterxml.jackson.annotation.JsonInclude;

/// One thing wrong with a request: where (a JSON Pointer into the body, a query parameter, or a header),
/// which rule, and what would have been right.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(String pointer, String parameter, String header, String rule, String detail) {

    public Fault {
        pointer = Echo.of(pointer);
        parameter = Echo.of(parameter);
        detail = Echo.of(detail);
    }

    String where() {
        if (header != null) return header;
        return parameter == null ? pointer : parameter;
    }

    public static Fault at(String pointer, String rule, String detail) {
        return new Fault(pointer, null, null, rule, detail);
    }

    public static Fault inQuery(String parameter, String rule, String detail) {
        return new Fault(null, parameter, null, rule, detail);
    }

    public static Fault inHeader(String header, String rule, String detail) {
        return new Fault(null, null, header, rule, detail);
    }
}
