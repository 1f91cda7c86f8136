package org.covenanttracker.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What holds for every request: a bad key is refused even where none is needed, an unknown query
/// parameter is an error, and an answer given to a key is nobody else's.
class HttpFilters {

    private final CurrentActor actor;

    HttpFilters(CurrentActor actor) {
        this.actor = actor;
    }

    @ServerRequestFilter
    void refuseBadKeys(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            actor.get();
        }
    }

    @ServerRequestFilter
    void refuseUnknownParameters(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> unknown =
                new TreeSet<>(request.getUriInfo().getQueryParameters().keySet());
        Set<String> known = parametersOf(resource.getResourceMethod());
        unknown.removeAll(known);
        if (unknown.isEmpty()) return;
        String allowed = known.isEmpty() ? "This address takes no parameters." : "Known here: " + join(known) + ".";
        throw Refusal.invalid(unknown.stream()
                .map(name -> Fault.inQuery(name, "unknown_parameter", allowed))
                .toList());
    }

    @ServerResponseFilter
    void keepApart(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        } else {
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        }
    }

    private static Set<String> parametersOf(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(HttpFilters::parameterName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> parameterName(Parameter parameter) {
        RestQuery rest = parameter.getAnnotation(RestQuery.class);
        QueryParam jax = parameter.getAnnotation(QueryParam.class);
        if (jax != null) return Stream.of(jax.value());
        if (rest != null) return Stream.of(rest.value().isEmpty() ? parameter.getName() : rest.value());
        return Arrays.stream(parameter.getType().getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(RestQuery.class))
                .map(field -> field.getName());
    }

    private static String join(Set<String> names) {
        return String.join(", ", names);
    }
}
