package org.covenanttracker.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where programs look for an API (RFC 9727) and people for whom to tell of a hole in it (RFC 9116).
@Path("/.well-known")
@PermitAll
@Tag(name = "Problems")
class WellKnownResource {

    /// RFC 9116 section 2.5.5 advises less than a year.
    private static final Duration VALID = Duration.ofDays(180);

    private final Optional<String> contact;
    private final Clock clock;

    WellKnownResource(@ConfigProperty(name = "http.security-contact") Optional<String> contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    /// @param linkset as RFC 9264 section 4.2 has it
    @Schema(name = "ApiCatalogue")
    record ApiCatalogue(List<Links> linkset) {}

    @Schema(name = "ApiLinks")
    record Links(
            String anchor,
            @JsonProperty("service-desc") List<Link> description,
            @JsonProperty("service-doc") List<Link> documentation,
            List<Link> status) {}

    @Schema(name = "ApiLink")
    record Link(String href, String type) {}

    @GET
    @Path("/api-catalog")
    @Produces("application/linkset+json")
    @Operation(operationId = "getApiCatalog", summary = "Where the API, its description and its state are")
    public ApiCatalogue catalogue() {
        return new ApiCatalogue(List.of(new Links(
                "/v1",
                List.of(new Link("/openapi", "application/yaml")),
                List.of(new Link("/docs", "text/html"), new Link("/problems", "text/html")),
                List.of(new Link("/q/health", "application/json")))));
    }

    @GET
    @Path("/security.txt")
    @Produces("text/plain; charset=utf-8")
    @Operation(operationId = "getSecurityContact", summary = "Whom to tell of a hole in the service")
    public String security() {
        String whom = contact.orElseThrow(() ->
                Refusal.notFound("The operator named nobody to tell of security matters (HTTP_SECURITY_CONTACT)."));
        return "Contact: " + whom + "\nExpires: "
                + clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS)
                + "\nPreferred-Languages: en\n";
    }
}
