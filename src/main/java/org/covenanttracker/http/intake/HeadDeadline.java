package org.covenanttracker.http.intake;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.covenanttracker.http.Problem;

/// Ends a connection on which the head of a request has begun and does not end: each byte that drips in
/// counts as movement, so that the server's own idle timeout never comes. One for each connection, on
/// its event loop.
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    private final Duration allowed;
    private ScheduledFuture<?> deadline;
    private Exchanges exchanges;

    HeadDeadline(Duration allowed) {
        this.allowed = allowed;
    }

    /// Bytes as they come off the line: of a head, unless a request is still being read or answered.
    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (exchanges == null) watchExchanges(context);
        boolean ofHead = exchanges == null || exchanges.none();
        if (ofHead && deadline == null) {
            deadline = context.executor().schedule(() -> end(context), allowed.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    /// The codec is there once it is known that the connection speaks HTTP/1.1: with TLS, after the
    /// handshake.
    private void watchExchanges(ChannelHandlerContext context) {
        ChannelHandlerContext codec = context.pipeline().context(HttpResponseEncoder.class);
        if (codec == null) return;
        exchanges = new Exchanges(this::stop);
        context.pipeline().addAfter(codec.name(), null, exchanges);
    }

    private void stop() {
        if (deadline != null) deadline.cancel(false);
        deadline = null;
    }

    private void end(ChannelHandlerContext context) {
        if (exchanges == null) context.close();
        else exchanges.refuse(tooSlow());
    }

    private Problem tooSlow() {
        return Problem.of(
                408,
                "head_too_slow",
                "The head of the request did not arrive within " + allowed.toSeconds() + " seconds; send it again.");
    }
}
