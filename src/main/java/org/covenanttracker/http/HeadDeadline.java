package org.covenanttracker.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Ends a connection on which the head of a request has begun and does not end: each byte that drips in counts as
/// movement, so that the server's own idle timeout never comes. One for each connection, on its event loop.
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    private static final ObjectMapper JSON = Json.mapper();

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

    /// The codec is there once it is known that the connection speaks HTTP/1.1: with TLS, after the handshake.
    private void watchExchanges(ChannelHandlerContext context) {
        ChannelHandlerContext codec = context.pipeline().context(HttpResponseEncoder.class);
        if (codec == null) return;
        exchanges = new Exchanges();
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

    private FullHttpResponse tooSlow() {
        Problem problem = Problem.of(
                408,
                "head_too_slow",
                "The head of the request did not arrive within " + allowed.toSeconds() + " seconds; send it again.");
        byte[] body = written(problem);
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT, Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return answer;
    }

    private static byte[] written(Problem problem) {
        try {
            return JSON.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Sees requests and answers as the codec reads and writes them.
    private final class Exchanges extends ChannelDuplexHandler {

        private ChannelHandlerContext place;
        private boolean reading;
        private int answersDue;

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            place = context;
        }

        boolean none() {
            return !reading && answersDue == 0;
        }

        /// No answer is due, so that nobody takes this one for another request's.
        void refuse(FullHttpResponse answer) {
            place.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object read) {
            if (read instanceof HttpRequest) {
                stop();
                reading = true;
                answersDue++;
            }
            if (read instanceof LastHttpContent) reading = false;
            context.fireChannelRead(read);
        }

        @Override
        public void write(ChannelHandlerContext context, Object written, ChannelPromise promise) {
            boolean goesOn =
                    written instanceof HttpResponse answer && answer.status().equals(HttpResponseStatus.CONTINUE);
            if (written instanceof LastHttpContent && !goesOn) answersDue--;
            context.write(written, promise);
        }
    }
}
