package org.covenanttracker.http;

/// Makes of something what only this service can make of it, so that it is known again and not told.
public interface Fingerprints {

    /// @param purpose keeps uses apart
    byte[] hmac(String purpose, byte[] bytes);
}
