package org.covenanttracker.http.limit;

import java.time.Duration;

/// A quota for one kind of request.
///
/// @param name as the headers tell it
/// @param what is counted, for people
/// @param quota how many in a window, all of which may come at once
record Policy(String name, String what, long quota, Duration window) {

    /// As a `RateLimit-Policy` header has it (draft-ietf-httpapi-ratelimit-headers-10, section 3).
    String header() {
        return '"' + name + "\";q=" + quota + ";w=" + window.toSeconds();
    }
}
