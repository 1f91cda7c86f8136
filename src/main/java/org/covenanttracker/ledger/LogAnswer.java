package org.covenanttracker.ledger;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers to a write, which tell where it stands in the log. What is sealed until the night stands nowhere
/// yet, and is given as null.
public final class LogAnswer {

    public static final String INDEX = "Covenant-Log-Index";

    private LogAnswer() {}

    public static <T> RestResponse<T> created(String location, T body, Written written) {
        return with(
                written,
                RestResponse.ResponseBuilder.<T>created(URI.create(location)).entity(body));
    }

    public static RestResponse<Void> done(Written written) {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header(INDEX, written.index())
                .build();
    }

    public static <T> RestResponse<T> ok(T body, Written written) {
        return with(written, RestResponse.ResponseBuilder.ok(body));
    }

    private static <T> RestResponse<T> with(Written written, RestResponse.ResponseBuilder<T> answer) {
        return (written == null ? answer : answer.header(INDEX, written.index())).build();
    }
}
