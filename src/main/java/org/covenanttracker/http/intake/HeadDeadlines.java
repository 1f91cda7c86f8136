package org.covenanttracker.http.intake;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;

/// Puts a deadline on the heads of every connection that is taken. Neither Quarkus nor Vert.x has a
/// hook where one can be watched before its first request; Netty finds this class by its service
/// loader once [#ENABLING] says so.
public final class HeadDeadlines extends ChannelInitializerExtension {

    /// The system property that must be `serviceload` before the server listens.
    public static final String ENABLING = EXTENSIONS_SYSTEM_PROPERTY;

    private static final Duration ALLOWED = Duration.ofSeconds(20);

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(new HeadDeadline(ALLOWED));
    }
}
