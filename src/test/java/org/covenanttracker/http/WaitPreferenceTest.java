package org.covenanttracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `Prefer` as RFC 7240 writes it; the examples with other preferences are of its section 2.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitPreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=5 | 5",
                "wait=0 | 0",
                "wait = 5 | 5",
                "wait=\"5\" | 5",
                "respond-async, wait=10 | 10",
                "respond-async, wait=10; foo=bar | 10",
                "wait=3, handling=lenient | 3",
                "wait=600 | 10",
                "respond-async | 0",
                "wait=soon | 0",
                "wait=-1 | 0",
                "wait=99999 | 0",
                "await=5 | 0",
                "wait | 0",
                "foo; bar | 0"
            })
    void the_wait_is_read_and_never_longer_than_ten_seconds(String prefer, int seconds) {
        assertEquals(Duration.ofSeconds(seconds), LogHeaders.wait(prefer));
    }

    @Test
    void whoever_prefers_nothing_does_not_wait() {
        assertEquals(Duration.ZERO, LogHeaders.wait(null));
        assertEquals(Duration.ZERO, LogHeaders.wait(""));
    }
}
