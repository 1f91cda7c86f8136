package org.covenanttracker.breach;

import java.time.LocalDate;

/// A department's question and the filer's answer to it.
///
/// @param givenVersion null until the filer says, as is `givenOn`
record ClarificationNote(int version, LocalDate on, Integer givenVersion, LocalDate givenOn) {

    ClarificationNote given(int byVersion, LocalDate day) {
        return new ClarificationNote(version, on, byVersion, day);
    }
}
