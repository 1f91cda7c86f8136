package org.covenanttracker.start;

import java.util.Set;

/// Where the service is to be found from this machine.
record ServiceUrl(String host, int port) {

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

    @Override
    public String toString() {
        String name = EVERY_ADDRESS.contains(host) ? "localhost" : host;
        return "http://" + (name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name) + ":" + port;
    }
}
