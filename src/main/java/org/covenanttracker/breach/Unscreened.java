package org.covenanttracker.breach;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.register.FilingLimits;
import org.covenanttracker.register.Register;

/// A filing that nobody has read yet costs a steward's time: an organisation may have so many of them,
/// sealed ones among them.
@ApplicationScoped
class Unscreened {

    private final Breaches breaches;
    private final UnnamedFilings unnamed;
    private final Register register;

    Unscreened(Breaches breaches, UnnamedFilings unnamed, Register register) {
        this.breaches = breaches;
        this.unnamed = unnamed;
        this.register = register;
    }

    /// Refuses when one filing more would be too many.
    void requireRoom(UUID filer, UUID department) {
        long here = breaches.countUnscreened(filer, department) + unnamed.countUnscreened(filer, department);
        long everywhere = breaches.countUnscreened(filer) + unnamed.countUnscreened(filer, null);
        FilingLimits limits = register.filingLimits(filer);
        if (limits.allow(here, everywhere)) return;
        throw Refusal.tooMuch(
                "too_many_unscreened",
                "At most " + limits.perDepartment() + " of your filings against one department, and " + limits.overall()
                        + " in all, may await screening. Send it again when some were screened.");
    }
}
