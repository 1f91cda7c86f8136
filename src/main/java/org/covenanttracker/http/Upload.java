package org.covenanttracker.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A file sent as multipart/form-data (RFC 7578) with a few short fields beside it. It is held in memory
/// and written to no disk on its way: it is not yet known what is in it.
///
/// @param name as the client gives it, without folders; null for none
/// @param type the media type that it was sent as; null for none
/// @param fields by name
public record Upload(String name, String type, byte[] bytes, Map<String, String> fields) {

    private static final String FILE = "file";

    /// @param contentType of the request, with its boundary
    /// @param known the names of the fields that may stand beside the file
    public static Upload read(String contentType, InputStream body, List<String> known) throws IOException {
        byte[] whole = body.readAllBytes();
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        if (!HttpPostRequestDecoder.isMultipart(request)) throw malformed(); // it has no boundary
        try {
            var parts = new HttpPostMultipartRequestDecoder(
                    new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8);
            try {
                parts.offer(new DefaultLastHttpContent(Unpooled.wrappedBuffer(whole)));
                return of(parts.getBodyHttpDatas(), known);
            } finally {
                parts.destroy();
            }
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException malformed) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return Refusal.invalid("", "malformed_multipart", "The body is not whole multipart/form-data (RFC 7578).");
    }

    private static Upload of(List<InterfaceHttpData> parts, List<String> known) throws IOException {
        FileUpload file = null;
        Map<String, String> fields = new HashMap<>();
        for (InterfaceHttpData part : parts) {
            if (part instanceof FileUpload found && part.getName().equals(FILE) && file == null) {
                file = found;
            } else if (part instanceof Attribute field && known.contains(part.getName())) {
                if (fields.put(part.getName(), field.getValue()) != null) throw twice(part);
            } else {
                throw part.getName().equals(FILE) ? misplaced(part) : unknown(part, known);
            }
        }
        if (file == null) throw Refusal.invalid("/" + FILE, "required", "Send the file as a part named 'file'.");
        return new Upload(name(file.getFilename()), file.getContentType(), file.get(), fields);
    }

    private static Refusal twice(InterfaceHttpData part) {
        return Refusal.invalid("/" + part.getName(), "duplicate_field", "Stands twice.");
    }

    private static Refusal misplaced(InterfaceHttpData part) {
        return part instanceof FileUpload
                ? twice(part)
                : Refusal.invalid("/" + FILE, "wrong_type", "Must be a file: give its part a filename.");
    }

    private static Refusal unknown(InterfaceHttpData part, List<String> known) {
        List<String> names = Stream.concat(Stream.of(FILE), known.stream()).toList();
        return Refusal.invalid(
                "/" + part.getName(),
                "unknown_field",
                Nearest.hint(part.getName(), names) + "Known here: " + String.join(", ", names) + ".");
    }

    private static String name(String given) {
        if (given == null || given.isBlank()) return null;
        return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    }
}
