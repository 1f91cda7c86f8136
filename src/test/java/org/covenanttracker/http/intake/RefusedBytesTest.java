package org.covenanttracker.http.intake;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.covenanttracker.Api;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests byte for byte, since clients put wrong headers right or will not send them.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedBytesTest {

    @ConfigProperty(name = "test.url")
    URI service;

    private String key;
    private String body;

    @BeforeEach
    void prepare_a_filing_that_is_right() {
        key = Api.organisation().key();
        body = Refused.body(Api.filing("home-office"), "lang", "\"en\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=a",
                "application/xml",
                "application/octet-stream",
                "application/vnd.api+json",
                "application/problem+json",
                "application/json; charset=iso-8859-1",
                "application/json; charset=nonsense",
                "application/json; profile=x",
                "application/*",
                "*/*",
                "application/",
                "nonsense",
                ""
            })
    void a_body_of_another_type_is_refused(String type) throws IOException {
        refused("415", "/problems/unsupported_media_type", post(length() + "Content-Type: " + type + "\r\n", body));
    }

    @Test
    void a_body_of_no_type_or_of_two_is_refused() throws IOException {
        refused("415", "/problems/unsupported_media_type", post(length(), body));
        String two = "Content-Type: text/plain\r\nContent-Type: application/json\r\n";
        refused("415", "/problems/unsupported_media_type", post(length() + two, body));
    }

    @Test
    void a_coded_body_is_refused() throws IOException {
        String coded = json() + "Content-Encoding: gzip\r\n";
        refused("415", "/problems/unsupported_media_type", post(length() + coded, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json;charset=UTF-8", "application/json; charset=\"utf-8\""})
    void json_by_any_of_its_spellings_is_taken(String type) throws IOException {
        String answer = exchange(post(length() + "Content-Type: " + type + "\r\n", body));
        assertThat(answer, startsWith("HTTP/1.1 201"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: x", "Content-Length: -1", "Content-Length: 2\r\nContent-Length: 3"})
    void a_body_of_contradictory_length_is_refused(String lengths) throws IOException {
        refused("400", "", post(lengths + "\r\n" + json(), body));
    }

    @Test
    void a_body_that_outgrows_the_limit_without_saying_so_is_refused() throws IOException {
        String first = "10000\r\n" + body + " ".repeat(0x10000 - body.length()) + "\r\n";
        String others = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").repeat(17);
        refused(
                "413",
                "/problems/body_too_large",
                post("Transfer-Encoding: chunked\r\n" + json(), first + others + "0\r\n\r\n"));
    }

    /// Before that, the service itself says why, see [Exchanges].
    @ParameterizedTest
    @ValueSource(strings = {"/v1/departments/%", "/v1/departments/%zz", "/v1/breaches?limit=%", "/v1/lo g"})
    void an_address_that_is_none_is_refused(String address) throws IOException {
        refused("400", "", "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @Test
    void an_address_without_end_is_refused() throws IOException {
        String address = "/v1/breaches/" + "a".repeat(10_000);
        refused("414", "", "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/breaches/../keys", "/v1/breaches/../../v1/keys", "/v1/%2e%2e/v1/keys", "//v1//keys"})
    void no_way_of_writing_an_address_leads_past_the_key(String address) throws IOException {
        refused(
                "401",
                "/problems/unauthorised",
                "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private void refused(String status, String type, String request) throws IOException {
        int before = Refused.logSize();
        String answer = exchange(request);
        assertThat(answer.substring(answer.indexOf(' ') + 1), startsWith(status));
        assertThat(answer, containsString(type));
        assertEquals(before, Refused.logSize());
    }

    private String post(String headers, String content) {
        return "POST /v1/breaches HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + key
                + "\r\n" + headers + "\r\n" + content;
    }

    private String length() {
        return "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
    }

    private static String json() {
        return "Content-Type: application/json\r\n";
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
