package org.covenanttracker.breach.evidence;

import org.covenanttracker.http.Refusal;

/// Why a file is not taken.
final class UnfitFile {

    private UnfitFile() {}

    static Refusal because(String rule, String detail) {
        return Refusal.invalid("/file", rule, detail);
    }
}
