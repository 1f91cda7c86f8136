package org.covenanttracker.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Holds for the query of every request: a parameter that is unknown, stands twice or is empty would
/// be dropped by the framework, and the answer would be to another question than was asked.
class QueryFilter {

    /// Of one value, in characters (code points): the longest that any takes is a cursor.
    static final int MAX_LENGTH = 300;

    @ServerRequestFilter
    void refuseOtherParameters(ContainerRequestContext request, ResourceInfo resource) {
        Taken taken = Taken.by(resource.getResourceMethod());
        List<Fault> faults = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!taken.parameters().contains(name)) {
                if (!isShared(request)) faults.add(Fault.inQuery(name, "unknown_parameter", allowed(name, taken)));
            } else if (values.size() > 1) {
                faults.add(Fault.inQuery(name, "repeated_parameter", "Must stand once."));
            } else {
                checkValue(name, values.getFirst(), faults);
            }
        });
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    /// Pages and pictures are linked from elsewhere, and whoever links them adds parameters of his own.
    private static boolean isShared(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.endsWith(".html") || path.endsWith(".svg");
    }

    private static void checkValue(String name, String value, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            faults.add(Fault.inQuery(name, "required", "Must not be empty; leave it out instead."));
        } else if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
            faults.add(Fault.inQuery(name, "length", "Must be at most " + MAX_LENGTH + " characters."));
        } else if (value.chars().anyMatch(Character::isISOControl)) {
            faults.add(Fault.inQuery(name, "plain_text", "Holds a character that is not text."));
        }
    }

    private static String allowed(String name, Taken taken) {
        return taken.parameters().isEmpty()
                ? "This address takes no parameters."
                : Nearest.hint(name, taken.parameters()) + "Known here: " + String.join(", ", taken.parameters()) + ".";
    }
}
