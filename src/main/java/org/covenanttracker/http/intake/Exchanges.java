package org.covenanttracker.http.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.covenanttracker.http.Json;
import org.covenanttracker.http.Problem;

/// Sees the requests and answers of one connection as its codec reads and writes them, and refuses
/// heads that cannot be read, which the server itself would answer without a word.
final class Exchanges extends ChannelDuplexHandler {

    private static final ObjectMapper JSON = Json.mapper();

    private static final Problem NO_ADDRESS =
            Problem.of(400, "invalid", "The address of the request is none of RFC 3986; write other signs as %XX.");

    private final Runnable onHead;
    private ChannelHandlerContext place;
    private boolean reading;
    private int answersDue;
    private boolean refused;

    /// @param onHead run when the head of a request is whole
    Exchanges(Runnable onHead) {
        this.onHead = onHead;
    }

    /// Whether no request is being read or answered.
    boolean none() {
        return !reading && answersDue == 0;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        place = context;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (read instanceof HttpRequest request) begin(request);
        if (read instanceof LastHttpContent) reading = false;
        if (refused) ReferenceCountUtil.release(read);
        else context.fireChannelRead(read);
    }

    private void begin(HttpRequest request) {
        onHead.run();
        // While an answer is due, whoever awaits it would take the refusal for it: the server refuses, in its turn.
        if (none()) fault(request).ifPresent(this::refuse);
        reading = true;
        answersDue++;
    }

    @Override
    public void write(ChannelHandlerContext context, Object written, ChannelPromise promise) {
        boolean goesOn =
                written instanceof HttpResponse answer && answer.status().equals(HttpResponseStatus.CONTINUE);
        if (written instanceof LastHttpContent && !goesOn) answersDue--;
        context.write(written, promise);
    }

    /// Only while there are [#none]. Nothing is read after it.
    void refuse(Problem problem) {
        refused = true;
        byte[] body = written(problem);
        FullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        place.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    /// What the server would answer with an empty page.
    private static Optional<Problem> fault(HttpRequest request) {
        if (request.decoderResult().isFailure())
            return Optional.of(unreadable(request.decoderResult().cause()));
        return isAddress(request.uri()) ? Optional.empty() : Optional.of(NO_ADDRESS);
    }

    private static Problem unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ ->
                Problem.of(414, "address_too_long", "The first line of the request is too long: " + cause.getMessage());
            case TooLongHttpHeaderException _ ->
                Problem.of(431, "head_too_large", "The head of the request is too large: " + cause.getMessage());
            default -> Problem.of(400, "invalid", "The head of the request cannot be read as HTTP (RFC 9112).");
        };
    }

    /// As the server, which goes by the same class, sees it.
    private static boolean isAddress(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static byte[] written(Problem problem) {
        try {
            return JSON.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
