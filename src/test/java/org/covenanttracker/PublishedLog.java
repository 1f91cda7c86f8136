package org.covenanttracker;

/// The log as it is published: a checkpoint is signed a moment after the entries that it covers.
public final class PublishedLog {

    private PublishedLog() {}

    /// Files against a department and returns once that is published, so that no checkpoint is on its way.
    public static void await(String department) {
        Refused.as(Api.organisation().key())
                .header("Prefer", "wait=5")
                .body(Api.filing(department))
                .post("/v1/breaches")
                .then()
                .statusCode(201)
                .header("Preference-Applied", "wait");
    }
}
