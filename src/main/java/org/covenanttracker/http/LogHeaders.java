package org.covenanttracker.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What every answer to a write says of its entry: where its receipt will be, and the receipt itself
/// if the writer preferred to wait for it (`Prefer: wait=5`, RFC 7240).
class LogHeaders {

    static final String INDEX = "Covenant-Log-Index";
    static final String RECEIPT = "Covenant-Log-Receipt";
    private static final Pattern WAIT = Pattern.compile("(?:.*,)?\\s*wait\\s*=\\s*\"?([0-9]{1,4})\"?\\s*(?:[,;].*)?");
    private static final int LONGEST_SECONDS = 10;

    private final Receipts receipts;

    LogHeaders(Receipts receipts) {
        this.receipts = receipts;
    }

    @ServerResponseFilter
    void tellReceipt(ContainerRequestContext request, ContainerResponseContext response) {
        Object index = response.getHeaders().getFirst(INDEX);
        if (index == null) return;
        response.getHeaders()
                .add("Link", "</v1/log/entries/" + index + "/receipt>; rel=\"https://c2sp.org/tlog-proof\"");
        Duration wait = wait(request.getHeaderString("Prefer"));
        if (wait.isZero()) return;
        receipts.await(Long.parseLong(index.toString()), wait).ifPresent(receipt -> {
            response.getHeaders().putSingle("Preference-Applied", "wait");
            response.getHeaders()
                    .putSingle(RECEIPT, Base64.getEncoder().encodeToString(receipt.getBytes(StandardCharsets.UTF_8)));
        });
    }

    /// Preferences that are not understood are passed over, as RFC 7240 asks.
    static Duration wait(String prefer) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        return wait.matches()
                ? Duration.ofSeconds(Math.min(Integer.parseInt(wait.group(1)), LONGEST_SECONDS))
                : Duration.ZERO;
    }
}
