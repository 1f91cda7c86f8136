package org.covenanttracker.http;

/// A kind of thing with addresses of its own: read there, and changed by what is sent below them.
public interface Addressed {

    /// What its addresses begin with, such as `/v1/breaches/`; the name of one follows.
    String under();

    /// As a GET by whoever asks is answered now; refused where there is nothing for him.
    Object read(String name);
}
