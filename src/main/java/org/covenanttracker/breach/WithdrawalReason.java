package org.covenanttracker.breach;

/// Why a filer takes a breach back. Private; only whether it was filed in error is public.
enum WithdrawalReason {
    SETTLED,
    FILED_IN_ERROR,
    WRONG_DEPARTMENT,
    FEAR_OF_CONSEQUENCES,
    NO_CAPACITY,
    OTHER
}
