package org.covenanttracker.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many filings of one organisation may await screening.
///
/// @param perDepartment against one department
/// @param overall against all of them
@Embeddable
@Schema(name = "FilingLimits")
public record FilingLimits(
        @Column(name = "filings_per_department") int perDepartment,
        @Column(name = "filings_overall") int overall) {

    /// Of everybody for whom a steward did not raise them.
    static final FilingLimits USUAL = new FilingLimits(10, 100);

    public boolean allow(long againstDepartment, long againstAll) {
        return againstDepartment < perDepartment && againstAll < overall;
    }
}
