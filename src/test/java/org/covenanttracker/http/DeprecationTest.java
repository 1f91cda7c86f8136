package org.covenanttracker.http;

import static org.covenanttracker.Api.get;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// RFC 9745 section 2.1: a structured date, `@` and seconds since 1970; RFC 8594 section 3: an HTTP date.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeprecationTest {

    @Test
    void a_deprecated_operation_says_since_when_and_until_when() {
        get(null, "/test/deprecated")
                .then()
                .statusCode(200)
                .header("Deprecation", "@1798761600")
                .header("Sunset", "Sat, 1 Jan 2028 00:00:00 GMT");
    }

    @Test
    void it_says_so_when_it_refuses_too() {
        get(null, "/test/deprecated?unknown=1").then().statusCode(400).header("Deprecation", "@1798761600");
    }

    @Test
    void no_end_is_said_while_there_is_none() {
        get(null, "/test/deprecated/unsettled")
                .then()
                .statusCode(200)
                .header("Deprecation", "@1798761600")
                .header("Sunset", nullValue());
    }

    @Test
    void no_other_operation_says_it() {
        get(null, "/v1/log").then().statusCode(200).header("Deprecation", nullValue());
        get(null, "/nothing").then().statusCode(404).header("Deprecation", nullValue());
    }
}
