package org.covenanttracker.access.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/// Asks a provider for the keys that it signs with (OpenID Connect Discovery 1.0, section 4; RFC 7517). All
/// addresses come from the configuration and the provider, none from a token.
final class Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long MOST_BYTES = 1L << 18;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String issuer;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Provider(String issuer) {
        this.issuer = issuer;
    }

    /// Those of its keys that have a public half.
    ///
    /// @throws IOException where it does not answer as the standard says
    List<JsonWebKey> keys() throws IOException {
        JsonNode metadata = metadata();
        if (!issuer.equals(metadata.path("issuer").textValue())) throw new IOException("it names another issuer");
        URI address = keyAddress(metadata.path("jwks_uri").asText());
        try {
            return new JsonWebKeySet(get(address))
                    .getJsonWebKeys().stream()
                            .filter(PublicJsonWebKey.class::isInstance)
                            .toList();
        } catch (JoseException unreadable) {
            throw new IOException("its keys cannot be read");
        }
    }

    private JsonNode metadata() throws IOException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        try {
            return JSON.readTree(get(URI.create(base + "/.well-known/openid-configuration")));
        } catch (JsonProcessingException unreadable) {
            throw new IOException("its metadata cannot be read");
        }
    }

    /// Keys that came over a weaker way than the metadata would be anybody's.
    private URI keyAddress(String text) throws IOException {
        try {
            URI address = URI.create(text);
            boolean safe = "https".equals(address.getScheme()) || Issuers.isPlainLoopback(address, issuer);
            if (safe && address.getHost() != null) return address;
        } catch (IllegalArgumentException _) {
            // Is told like an address that is none.
        }
        throw new IOException("its keys have no https address");
    }

    /// No redirect is followed: the client follows none unless told to.
    private String get(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<String> answer =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
            if (answer.statusCode() != 200) throw new IOException("it answers " + answer.statusCode());
            return answer.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }
}
