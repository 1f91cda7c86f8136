package org.covenanttracker.access.oidc;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.covenanttracker.access.oidc.OidcConfig.Person;
import org.covenanttracker.access.oidc.OidcConfig.Trusted;
import org.covenanttracker.http.Role;
import org.jboss.logging.Logger;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;

/// All trusted issuers. What the configuration says of them is looked at when the service starts; they
/// themselves are not asked before a token comes.
@Singleton
public class Issuers {

    private static final Logger LOG = Logger.getLogger(Issuers.class);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    /// Reads and checks nothing, to learn whose rules hold.
    private static final JwtConsumer READER = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    private final Map<String, Issuer> byAddress = new HashMap<>();

    Issuers(OidcConfig config, Clock clock) {
        config.issuers().forEach((name, trusted) -> {
            check(name, trusted);
            if (byAddress.put(trusted.issuer(), new Issuer(name, trusted, clock)) != null)
                throw wrong(name, "issuer", "stands twice: one issuer vouches for one role");
        });
    }

    /// So that what is wrong is told at start, and not to the first who calls.
    void look(@Observes StartupEvent event) {}

    public boolean areNone() {
        return byAddress.isEmpty();
    }

    /// Whom a token vouches for.
    ///
    /// @throws TokenRefused for one that is not right in every way
    public Vouched vouchedFor(String token) throws TokenRefused {
        try {
            JwtContext read = READER.process(token);
            Issuer issuer = byAddress.get(read.getJwtClaims().getIssuer());
            if (issuer == null) throw new TokenRefused(null, "issuer");
            return issuer.vouchedFor(read);
        } catch (InvalidJwtException | MalformedClaimException unreadable) {
            throw new TokenRefused(null, "malformed");
        }
    }

    private static void check(String name, Trusted trusted) {
        checkAddress(name, trusted);
        boolean department = trusted.role() == Role.DEPARTMENT;
        if (!department && trusted.role() != Role.STEWARD)
            throw wrong(name, "role", "is department or steward: others act by key only");
        if (department != trusted.department().isPresent())
            throw wrong(name, "department", "is the slug that goes with the role department, and with no other");
        if (department == !trusted.persons().isEmpty())
            throw wrong(name, "persons", "lists who may sign in, with the role steward and with no other");
        if (trusted.persons().stream().map(Person::subject).distinct().count()
                < trusted.persons().size()) throw wrong(name, "persons", "has the same subject twice");
        if (trusted.maxLifetime().isNegative() || trusted.maxLifetime().toDays() > 0)
            throw wrong(name, "max-lifetime", "is at most a day");
    }

    private static void checkAddress(String name, Trusted trusted) {
        URI address;
        try {
            address = URI.create(trusted.issuer());
        } catch (IllegalArgumentException _) {
            throw wrong(name, "issuer", "is no address");
        }
        boolean plain = address.getRawQuery() == null && address.getRawFragment() == null && address.getHost() != null;
        if (plain && "https".equals(address.getScheme())) return;
        if (!plain || !trusted.overHttp() || !isPlainLoopback(address, trusted.issuer()))
            throw wrong(
                    name,
                    "issuer",
                    "wants https, without query or fragment; with over-http=true, to try it out,"
                            + " also http on this machine");
        LOG.warnf("The OpenID provider %s is asked without TLS: whoever runs a program here may pose as it", name);
    }

    /// Whether an address and its issuer both are on this machine and meant to be without TLS.
    static boolean isPlainLoopback(URI address, String issuer) {
        return issuer.startsWith("http:") && "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
    }

    private static ConfigurationException wrong(String name, String setting, String rule) {
        return new ConfigurationException("access.oidc." + name + "." + setting + " " + rule);
    }
}
