package org.covenanttracker.verify;

/// The first thing that is not as it should be; the message names the place.
final class Difference extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Difference(String message) {
        super(message, null, false, false);
    }

    static Difference in(String place, String what) {
        return new Difference(place + ": " + what);
    }
}
