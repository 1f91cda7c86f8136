package org.covenanttracker.http;

import java.util.Optional;

/// A kind of thing with addresses of its own: read there, and changed by what is sent below them.
public interface Addressed {

    /// What its addresses begin with, such as `/v1/breaches/`; the name of one follows.
    String under();

    /// The name of the one that a change at an address is about; empty where it is about none.
    default Optional<String> nameIn(String path) {
        int end = path.startsWith(under()) ? path.indexOf('/', under().length()) : -1;
        return end < 0 ? Optional.empty() : Optional.of(path.substring(under().length(), end));
    }

    /// As a GET by whoever asks is answered now; refused where there is nothing for him.
    Object read(String name);
}
