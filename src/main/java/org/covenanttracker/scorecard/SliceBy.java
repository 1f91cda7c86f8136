package org.covenanttracker.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.covenanttracker.http.Code;

/// What figures are sliced by. Counts of the slices add up to the whole; slices are never compared, for
/// nobody knows how many dealings each had.
enum SliceBy {
    PRINCIPLE("principle", Facets::principle),
    SIGN("sign", Facets::sign),
    MISSION("mission", facets -> code(facets, facets.mission())),
    NATION("nation", facets -> ofFiling(facets, facets.nation())),
    SIZE_BAND("sizeBand", facets -> ofFiling(facets, facets.sizeBand())),
    KIND("kind", facets -> ofFiling(facets, facets.kind()));

    static final String UNDISCLOSED = "undisclosed";
    static final String NOT_STATED = "not_stated";

    private final String parameter;
    private final Function<Facets, String> slice;

    SliceBy(String parameter, Function<Facets, String> slice) {
        this.parameter = parameter;
        this.slice = slice;
    }

    String parameter() {
        return parameter;
    }

    /// Whether a single department's figures may be sliced so: by filer, a slice could be one filer.
    boolean isForOneDepartment() {
        return this == PRINCIPLE || this == SIGN;
    }

    /// The slice's key; null where it is in no slice of this kind, as a commitment is of no filer's.
    String sliceOf(Facets facets) {
        return slice.apply(facets);
    }

    static Optional<SliceBy> named(String parameter) {
        return Arrays.stream(values())
                .filter(by -> by.parameter.equals(parameter))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(SliceBy::parameter).toList();
    }

    static List<String> namesForOneDepartment() {
        return Arrays.stream(values())
                .filter(SliceBy::isForOneDepartment)
                .map(SliceBy::parameter)
                .toList();
    }

    private static String ofFiling(Facets facets, Enum<?> value) {
        return facets.isCommitment() ? null : code(facets, value);
    }

    private static String code(Facets facets, Enum<?> value) {
        if (value != null) return Code.of(value);
        return facets.of() == Facets.Of.UNNAMED_FILING ? UNDISCLOSED : NOT_STATED;
    }
}
