package org.covenanttracker.http.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// On a connection of Netty's own for tests, whose time stands still until it is moved.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeadDeadlineTest {

    private static final String GET = "GET /v1/log HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST = "POST /v1/breaches HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n";

    private final EmbeddedChannel connection = new EmbeddedChannel();

    @BeforeEach
    void take() {
        connection.freezeTime();
        connection
                .pipeline()
                .addLast(new HeadDeadline(Duration.ofSeconds(20)), new HttpRequestDecoder(), new HttpResponseEncoder());
    }

    @AfterEach
    void release() {
        connection.finishAndReleaseAll();
    }

    @Test
    void a_head_that_drips_is_refused_twenty_seconds_after_its_first_byte() {
        for (int second = 0; second < 20; second++) {
            send(GET.substring(second, second + 1));
            assertTrue(connection.isOpen(), "after " + second);
            pass(1);
        }
        assertFalse(connection.isOpen());
        String answer = answer();
        assertTrue(answer.startsWith("HTTP/1.1 408 Request Timeout\r\n"), answer);
        assertTrue(answer.contains("content-type: application/problem+json\r\n"), answer);
        assertTrue(answer.endsWith("within 20 seconds; send it again.\"}"), answer);
    }

    @Test
    void a_head_that_is_whole_in_time_has_no_deadline_any_more() {
        send(GET.substring(0, 10));
        pass(19);
        send(GET.substring(10));
        pass(1_000);
        assertTrue(connection.isOpen());
    }

    @Test
    void whoever_sends_nothing_yet_is_the_idle_timeouts_affair() {
        pass(1_000);
        assertTrue(connection.isOpen());
        send(GET);
        respond();
        pass(1_000);
        assertTrue(connection.isOpen());
    }

    @Test
    void the_second_head_of_a_connection_has_a_deadline_too() {
        send(GET);
        respond();
        send(GET.substring(0, 10));
        pass(20);
        assertFalse(connection.isOpen());
        assertTrue(answer().contains("\r\n\r\nHTTP/1.1 408 "));
    }

    /// A body has a deadline of its own, and an answer takes what it takes.
    @Test
    void bodies_and_answers_do_not_count_as_heads() {
        send(POST + "a");
        pass(1_000);
        send("b");
        pass(1_000);
        send("c");
        pass(1_000);
        assertTrue(connection.isOpen());
        respond();
        send(POST.substring(0, 3));
        pass(20);
        assertFalse(connection.isOpen());
    }

    @Test
    void to_go_on_is_not_the_answer() {
        send(POST);
        respond(HttpResponseStatus.CONTINUE);
        send("abc");
        pass(1_000);
        assertTrue(connection.isOpen());
        respond();
        send("P");
        pass(20);
        assertFalse(connection.isOpen());
    }

    /// Or it would be told that the request whose answer it awaits was too slow.
    @Test
    void whoever_sends_the_next_head_before_the_answer_is_not_refused_before_it() {
        send(GET + GET.substring(0, 10));
        pass(1_000);
        assertTrue(connection.isOpen());
        respond();
        assertTrue(answer().startsWith("HTTP/1.1 200 OK\r\n"));
        send(GET.substring(10, 11));
        pass(20);
        assertFalse(connection.isOpen());
    }

    /// As it is in the handshake of TLS.
    @Test
    void without_a_codec_the_connection_is_closed_without_a_word() {
        EmbeddedChannel bare = new EmbeddedChannel(new HeadDeadline(Duration.ofSeconds(20)));
        bare.freezeTime();
        Bytes.send(bare, "\u0016\u0003");
        bare.advanceTimeBy(20, TimeUnit.SECONDS);
        bare.runScheduledPendingTasks();
        assertFalse(bare.isOpen());
        assertTrue(bare.outboundMessages().isEmpty());
        bare.finishAndReleaseAll();
    }

    private void send(String bytes) {
        Bytes.send(connection, bytes);
    }

    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }

    private void respond() {
        respond(HttpResponseStatus.OK);
    }

    private void respond(HttpResponseStatus status) {
        FullHttpResponse answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
        connection.writeOutbound(answer);
    }

    private String answer() {
        return Bytes.answered(connection);
    }
}
