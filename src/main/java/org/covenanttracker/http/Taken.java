package org.covenanttracker.http;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/// What an operation takes, as its method declares it; whatever else is sent to it is refused.
///
/// @param parameters names of query parameters, sorted
/// @param body whether a body is read
/// @param needsBody whether one must be sent
record Taken(Set<String> parameters, boolean body, boolean needsBody) {

    static Taken by(Method operation) {
        List<Parameter> bodies =
                Arrays.stream(operation.getParameters()).filter(Taken::isBody).toList();
        return new Taken(
                Arrays.stream(operation.getParameters())
                        .flatMap(Taken::names)
                        .collect(Collectors.toCollection(TreeSet::new)),
                !bodies.isEmpty(),
                bodies.stream().anyMatch(each -> each.isAnnotationPresent(NotNull.class)));
    }

    private static Stream<String> names(Parameter parameter) {
        RestQuery rest = parameter.getAnnotation(RestQuery.class);
        QueryParam jax = parameter.getAnnotation(QueryParam.class);
        if (jax != null) return Stream.of(jax.value());
        if (rest != null) return Stream.of(rest.value().isEmpty() ? parameter.getName() : rest.value());
        return Arrays.stream(parameter.getType().getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(RestQuery.class))
                .map(field -> field.getName());
    }

    /// The body is the parameter that the framework fills from nothing else.
    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations()).noneMatch(Taken::isOfFramework)
                && names(parameter).findAny().isEmpty();
    }

    private static boolean isOfFramework(Annotation annotation) {
        String type = annotation.annotationType().getName();
        return type.startsWith("jakarta.ws.rs.") || type.startsWith("org.jboss.resteasy.reactive.");
    }
}
