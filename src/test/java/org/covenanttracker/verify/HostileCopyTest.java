package org.covenanttracker.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever serves a copy may want to harm its reader.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileCopyTest {

    private static final String CARDS = "{\"items\":[{\"asOf\":\"2026-12-18\",\"logSize\":1}]}";
    private static final String NOTE =
            "a.example\n%s\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a.example %s\n";

    @TempDir
    Path folder;

    @Test
    void a_body_without_end_is_read_to_its_limit() throws IOException {
        HttpServer server = server(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) body.write(new byte[8_192]);
            }
        });
        try {
            Difference found =
                    assertThrows(Difference.class, () -> source(server).read("checkpoint", 65_536));
            assertTrue(found.getMessage().contains("longer than 65536 bytes"), found.getMessage());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_redirect_is_not_followed() throws IOException {
        HttpServer server = server(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://elsewhere.example/");
            exchange.sendResponseHeaders(302, -1);
        });
        try {
            Difference found =
                    assertThrows(Difference.class, () -> source(server).read("checkpoint", 65_536));
            assertTrue(found.getMessage().contains("answered with 302"), found.getMessage());
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "9223372036854775808", "4294967297", "-1", "01", "1e3"})
    void a_size_that_no_log_has_is_refused_before_anything_is_read(String size) throws IOException {
        write("checkpoint", NOTE.formatted(size, "AAAAAAAA"));
        write("scorecards.json", CARDS);
        write("content.jsonl", "");
        assertThrows(RuntimeException.class, () -> check());
        assertEquals(1, Verify.run(folder.toString()));
    }

    @Test
    void a_key_that_stands_twice_in_a_line_is_refused() throws IOException {
        write("scorecards.json", CARDS);
        write("content.jsonl", "{\"index\":1,\"index\":2,\"fields\":{}}\n");
        Difference found = assertThrows(Difference.class, this::check);
        assertTrue(found.getMessage().contains("is not JSON"), found.getMessage());
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Files.createSymbolicLink(folder.resolve("checkpoint"), Path.of("/etc/hostname"));
        Difference found = assertThrows(Difference.class, () -> new FolderSource(folder).read("checkpoint", 9_999));
        assertEquals("checkpoint: is missing", found.getMessage());
    }

    @Test
    void a_file_that_is_no_part_of_the_log_is_named() throws IOException {
        write("checkpoint", "x");
        write("also", "x");
        Difference found =
                assertThrows(Difference.class, () -> new FolderSource(folder).refuseStrangers(Set.of("checkpoint")));
        assertEquals("also: is no part of the log", found.getMessage());
    }

    @Test
    void what_a_copy_says_cannot_move_the_cursor() {
        String shown = Terminal.safe("a\u001b[2Jb\u202ec\rd\u0007");
        assertFalse(shown.matches("(?s).*[\u001b\u202e\r\u0007].*"), shown);
        assertEquals("a\\u001b[2Jb\\u202ec\\u000dd\\u0007", shown);
    }

    private Object check() {
        return new LogCheck(new FolderSource(folder), Kept.nothing(), new Progress(false)).run();
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpServer server(Answer answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
        return server;
    }

    private static Source source(HttpServer server) {
        return new HttpSource("http://localhost:" + server.getAddress().getPort(), null);
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }
}
