package org.covenanttracker.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.covenanttracker.access.oidc.OpenIdProvider;

/// A provider whose issuers the service trusts: a department's own, one of a department that is on no
/// register, the stewards', and one that is down from before the service starts.
public final class TrustedProvider implements QuarkusTestResourceLifecycleManager {

    static final String HOLDER = "6f0a1f4e-2f5a-4e63-9d0b-3c2f9f1f7a11";

    private static OpenIdProvider up;
    private static OpenIdProvider down;

    static OpenIdProvider up() {
        return up;
    }

    static OpenIdProvider down() {
        return down;
    }

    @Override
    public Map<String, String> start() {
        up = new OpenIdProvider();
        down = new OpenIdProvider();
        Map<String, String> settings = new HashMap<>();
        department(settings, "ministry", up, "home-office");
        department(settings, "nowhere", up, "ministry-of-magic");
        department(settings, "absent", down, "home-office");
        issuer(settings, "staff", up, "steward");
        settings.put("access.oidc.staff.persons[0].subject", "anna");
        settings.put("access.oidc.staff.persons[0].holder", HOLDER);
        return settings;
    }

    private static void department(
            Map<String, String> settings, String name, OpenIdProvider provider, String department) {
        issuer(settings, name, provider, "department");
        settings.put("access.oidc." + name + ".department", department);
    }

    private static void issuer(Map<String, String> settings, String name, OpenIdProvider provider, String role) {
        String prefix = "access.oidc." + name + ".";
        settings.put(prefix + "issuer", provider.issuer(name));
        settings.put(prefix + "audience", "covenant");
        settings.put(prefix + "role", role);
        settings.put(prefix + "over-http", "true");
    }

    @Override
    public void stop() {
        up.close();
    }
}
