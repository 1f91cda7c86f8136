package org.covenanttracker.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/// How to reach a database. A name or password left out is empty: the driver then has its own.
public record DatabaseLogin(String url, String username, String password) {

    private static final String PATIENCE_SECONDS = "10";

    /// The database that the environment names, if it names one.
    static Optional<DatabaseLogin> given(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("QUARKUS_DATASOURCE_JDBC_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new DatabaseLogin(
                        url,
                        environment.getOrDefault("QUARKUS_DATASOURCE_USERNAME", ""),
                        environment.getOrDefault("QUARKUS_DATASOURCE_PASSWORD", "")));
    }

    /// The driver by name, because `DriverManager` does not see it from Quarkus' class loader.
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.put("connectTimeout", PATIENCE_SECONDS);
        properties.put("socketTimeout", PATIENCE_SECONDS);
        if (!username.isEmpty()) {
            properties.put("user", username);
        }
        if (!password.isEmpty()) {
            properties.put("password", password);
        }
        return new Driver().connect(url, properties);
    }

    /// For messages: where, without the name, the password, and what a query may hold.
    String place() {
        return url.replaceFirst("\\?.*", "");
    }

    /// Records print all they hold, and this would end in a log.
    @Override
    public String toString() {
        return place();
    }
}
