package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// A parameter that is overlooked here would be refused as unknown, and one too many let through.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakenTest {

    private static final class Filter {
        @RestQuery
        String stage;

        @RestQuery
        String sign;

        String notAsked;
    }

    @SuppressWarnings("unused")
    private static final class Operations {
        void list(Filter filter, @RestQuery String limit, @RestQuery("from") String start) {}

        void old(@QueryParam("after") String place, @PathParam("id") String id) {}

        void write(@RestPath String id, Filter filter, String body) {}

        void read(@RestPath String id, @Context UriInfo uri) {}
    }

    @Test
    void parameters_are_found_by_each_way_to_declare_them() {
        assertEquals(Set.of("stage", "sign", "limit", "from"), of("list").parameters());
        assertEquals(Set.of("after"), of("old").parameters());
        assertEquals(Set.of(), of("read").parameters());
    }

    @Test
    void a_body_is_what_the_framework_fills_from_nothing_else() {
        assertTrue(of("write").body());
        assertFalse(of("list").body());
        assertFalse(of("old").body());
        assertFalse(of("read").body());
    }

    private static Taken of(String operation) {
        Method method = Arrays.stream(Operations.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(operation))
                .findFirst()
                .orElseThrow();
        return Taken.by(method);
    }
}
