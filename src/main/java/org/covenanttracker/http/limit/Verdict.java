package org.covenanttracker.http.limit;

/// What became of one request's part of a quota.
///
/// @param left how many more would be granted now
/// @param seconds rounded up: if granted, until the quota is whole again; else until one more is
/// granted
record Verdict(Policy policy, boolean granted, long left, long seconds) {

    /// As a `RateLimit` header has it (draft-ietf-httpapi-ratelimit-headers-10, section 4). A
    /// refusal's `t` is its `Retry-After`, as section 5 advises.
    String header() {
        return '"' + policy.name() + "\";r=" + left + ";t=" + seconds;
    }
}
