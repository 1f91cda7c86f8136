package org.covenanttracker.breach;

import java.util.Locale;

/// Why a filer takes a breach back. Private; public are whether it was in error, and yearly totals.
enum WithdrawalReason {
    SETTLED,
    FILED_IN_ERROR,
    WRONG_DEPARTMENT,
    FEAR_OF_CONSEQUENCES,
    NO_CAPACITY,
    OTHER;

    static WithdrawalReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
