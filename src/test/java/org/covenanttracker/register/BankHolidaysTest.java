package org.covenanttracker.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A second opinion on the shipped calendar: Jollyday computes the same days from rules of its own.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BankHolidaysTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2028, 12, 31);

    /// Days right in our file that the library lacks, each with the reason, because a proclaimed day
    /// must not wait for a release. Empty: 2.19.0 knows Scotland's day of 15 June 2026.
    private static final Map<LocalDate, String> ONLY_IN_THE_FILE = Map.of();

    /// Days the library has by mistake, each with the reason.
    private static final Map<LocalDate, String> ONLY_IN_THE_LIBRARY = Map.of();

    private final HolidayManager library =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    @Test
    void every_bank_holiday_of_any_nation_is_in_the_calendar_and_no_other_day_is() {
        var file = inTheFile("england", "wales", "scotland", "northern_ireland");
        file.removeAll(ONLY_IN_THE_FILE.keySet());
        var computed = inTheLibrary("eng", "wls", "sct", "nir");
        computed.removeAll(ONLY_IN_THE_LIBRARY.keySet());
        assertEquals(computed, file);
    }

    @ParameterizedTest
    @CsvSource({"england, eng", "wales, wls", "scotland, sct", "northern_ireland, nir"})
    void each_day_names_the_nations_that_keep_it(String nation, String region) {
        var file = inTheFile(nation);
        file.removeAll(ONLY_IN_THE_FILE.keySet());
        var computed = inTheLibrary(region);
        computed.removeAll(ONLY_IN_THE_LIBRARY.keySet());
        assertEquals(computed, file);
    }

    @Test
    void a_listed_difference_is_still_one() {
        var file = inTheFile("england", "wales", "scotland", "northern_ireland");
        var computed = inTheLibrary("eng", "wls", "sct", "nir");
        assertEquals(Set.of(), both(ONLY_IN_THE_FILE.keySet(), computed));
        assertEquals(Set.of(), both(ONLY_IN_THE_LIBRARY.keySet(), file));
    }

    private static Set<LocalDate> inTheFile(String... nations) {
        var wanted = Set.of(nations);
        var days = RegisterFile.read("calendar-2025-2028.json").get("days");
        return RegisterFile.rows(days).stream()
                .filter(day -> RegisterFile.rows(day.get("nations")).stream()
                        .anyMatch(nation -> wanted.contains(nation.textValue())))
                .map(day -> LocalDate.parse(day.get("on").textValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<LocalDate> inTheLibrary(String... regions) {
        return Stream.of(regions)
                .flatMap(region -> library.getHolidays(FROM, TO, region).stream())
                .map(Holiday::getDate)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> both(Set<LocalDate> one, Set<LocalDate> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }
}
