package org.covenanttracker.ledger;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers to a write, which tell where it stands in the log.
public final class LogAnswer {

    public static final String INDEX = "Covenant-Log-Index";

    private LogAnswer() {}

    public static <T> RestResponse<T> created(String location, T body, Written written) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(location))
                .entity(body)
                .header(INDEX, written.index())
                .build();
    }

    public static RestResponse<Void> done(Written written) {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header(INDEX, written.index())
                .build();
    }

    public static <T> RestResponse<T> ok(T body, Written written) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(INDEX, written.index())
                .build();
    }
}
