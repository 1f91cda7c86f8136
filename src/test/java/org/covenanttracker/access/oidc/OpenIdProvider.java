package org.covenanttracker.access.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/// A real OpenID provider on this machine, with discovery, keys and token endpoints of its own. It is spoken
/// to over HTTP alone, as its clients do. It can be stopped, and go on with other keys at the same address.
public final class OpenIdProvider implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private MockOAuth2Server server;

    public OpenIdProvider() {
        goOnWith("RS256");
    }

    /// Not 0, or the system would not give the same one again at once.
    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /// At the same address as before, with keys that it makes just now.
    public void goOnWith(String algorithm) {
        var tokens = new OAuth2TokenProvider(new KeyProvider(List.of(), algorithm));
        server = new MockOAuth2Server(new OAuth2Config(false, null, null, false, tokens));
        server.start(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /// It is as many issuers as it is asked to be.
    public String issuer(String name) {
        return "http://localhost:" + port + "/" + name;
    }

    /// What a client gets that asks for a token with a secret of its own.
    public String token(Wish wish) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(
                wish.issuer, wish.subject, wish.type, List.of(wish.audience), wish.claims, wish.seconds));
        return tokens(wish.issuer, wish.subject, Map.of("grant_type", "client_credentials", "scope", "any"))
                .get("access_token")
                .textValue();
    }

    /// What the program that a person signs in to gets to know of that person.
    public String idToken(String issuer, String client) {
        URI authorize = URI.create(issuer(issuer) + "/authorize?response_type=code&scope=openid&state=s&nonce=n"
                + "&redirect_uri=http%3A%2F%2Flocalhost%2Fback&client_id=" + client);
        String back = send(HttpRequest.newBuilder(authorize).build())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");
        Map<String, String> form =
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", "http://localhost/back");
        return tokens(issuer, client, form).get("id_token").textValue();
    }

    /// The public half of the key that it signs an issuer's tokens with.
    JsonNode key(String issuer) {
        return read(send(HttpRequest.newBuilder(URI.create(issuer(issuer) + "/jwks"))
                        .build()))
                .get("keys")
                .get(0);
    }

    private JsonNode tokens(String issuer, String client, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return read(send(HttpRequest.newBuilder(URI.create(issuer(issuer) + "/token"))
                .header("Authorization", "Basic " + basic(client))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    private static String basic(String client) {
        return Base64.getEncoder().encodeToString((client + ":secret").getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A token as it is asked for: right, until a test says otherwise.
    public record Wish(
            String issuer, String subject, String type, String audience, Map<String, Object> claims, long seconds) {

        public static Wish from(String issuer) {
            return new Wish(issuer, "anna", "at+jwt", "covenant", Map.of(), 600);
        }

        public Wish of(String person) {
            return new Wish(issuer, person, type, audience, claims, seconds);
        }

        public Wish ofType(String other) {
            return new Wish(issuer, subject, other, audience, claims, seconds);
        }

        public Wish to(String other) {
            return new Wish(issuer, subject, type, other, claims, seconds);
        }

        public Wish with(String claim, Object value) {
            return new Wish(issuer, subject, type, audience, Map.of(claim, value), seconds);
        }

        public Wish livingFor(long other) {
            return new Wish(issuer, subject, type, audience, claims, other);
        }
    }
}
