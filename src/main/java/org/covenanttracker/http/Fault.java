package org.covenanttracker.http;

import com.fasterxml.jackson.annotation.JsonInclude;

/// One thing wrong with a request: where (a JSON Pointer into the body, or a query parameter),
/// which rule, and what would have been right.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(String pointer, String parameter, String rule, String detail) {

    public static Fault at(String pointer, String rule, String detail) {
        return new Fault(pointer, null, rule, detail);
    }

    public static Fault inQuery(String parameter, String rule, String detail) {
        return new Fault(null, parameter, rule, detail);
    }
}
