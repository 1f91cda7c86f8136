package org.covenanttracker.http.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On a connection of Netty's own for tests; on real ones, `check-abuse`.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExchangesTest {

    private static final String GET = "GET /v1/log HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String LONG = "a".repeat(10_000);

    private final EmbeddedChannel connection =
            new EmbeddedChannel(new HttpRequestDecoder(), new HttpResponseEncoder(), new Exchanges(() -> {}));

    @AfterEach
    void release() {
        connection.finishAndReleaseAll();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /LONG HTTP/1.1\\r\\n\\r\\n                   | 414 | address_too_long
            GET / HTTP/1.1\\r\\nX: LONG\\r\\n\\r\\n          | 431 | head_too_large
            GET / HTTP/one\\r\\n\\r\\n                       | 400 | invalid
            GET /v1/lo g HTTP/1.1\\r\\n\\r\\n                | 400 | invalid
            GET /v1/departments/% HTTP/1.1\\r\\n\\r\\n       | 400 | invalid
            GET /v1/breaches?limit=%zz HTTP/1.1\\r\\n\\r\\n  | 400 | invalid
            hello\\r\\n\\r\\n                                | 400 | invalid
            """)
    void a_head_that_cannot_be_read_is_refused_with_a_reason(String head, String status, String code) {
        send(head.replace("\\r\\n", "\r\n").replace("LONG", LONG));
        String answer = answer();
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("content-type: application/problem+json\r\n"), answer);
        assertTrue(answer.contains("\"type\":\"/problems/" + code + "\""), answer);
        assertFalse(connection.isOpen());
        assertEquals(0, connection.inboundMessages().size());
    }

    @Test
    void one_that_can_be_read_goes_on_to_the_server() {
        send(GET);
        assertInstanceOf(HttpRequest.class, connection.readInbound());
        assertTrue(connection.isOpen());
    }

    /// The server itself refuses that one once it has answered the one before.
    @Test
    void one_that_cannot_is_left_to_the_server_while_an_answer_is_due() {
        send(GET + "hello\r\n\r\n");
        assertTrue(connection.isOpen());
        assertEquals("", answer());
        assertEquals(3, connection.inboundMessages().size());
    }

    private void send(String bytes) {
        Bytes.send(connection, bytes);
    }

    private String answer() {
        return Bytes.answered(connection);
    }
}
