package org.covenanttracker.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// An operation that the description says is deprecated says so in each answer: since when (`Deprecation`,
/// RFC 9745) and, once that is settled, until when it will answer (`Sunset`, RFC 8594). Both come from what
/// the description is made from.
class DeprecationFilter {

    /// Days as YYYY-MM-DD; each means its first moment in UTC.
    static final String SINCE = "x-deprecated-since";

    static final String SUNSET = "x-sunset";

    @ServerResponseFilter
    void tell(ContainerResponseContext response, ResourceInfo resource) {
        // There is none where nothing is at the address.
        if (resource.getResourceMethod() == null) return;
        Operation operation = resource.getResourceMethod().getAnnotation(Operation.class);
        if (operation == null || !operation.deprecated()) return;
        var headers = response.getHeaders();
        day(operation, SINCE).ifPresent(day -> headers.putSingle("Deprecation", "@" + day.toEpochSecond()));
        day(operation, SUNSET)
                .ifPresent(day -> headers.putSingle("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(day)));
    }

    private static Optional<ZonedDateTime> day(Operation operation, String extension) {
        return Arrays.stream(operation.extensions())
                .filter(each -> each.name().equals(extension))
                .map(each -> LocalDate.parse(each.value()).atStartOfDay(ZoneOffset.UTC))
                .findFirst();
    }
}
