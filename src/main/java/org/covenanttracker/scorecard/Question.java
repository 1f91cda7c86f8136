package org.covenanttracker.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.covenanttracker.http.Query;
import org.covenanttracker.http.Refusal;
import org.covenanttracker.scorecard.Methodology.Correction;

/// What an address under `/v1/scorecards` asks, so that whoever answers it and whoever checks the answer
/// read it alike. It is asked for bytes: the same for ever once its date is over.
///
/// @param query to which date and entry; of all time where it asks for more than one date
record Question(CardQuery query, Format format, Function<Answers, byte[]> bytes) {

    /// @param pinned whether these bytes are the answer for ever
    /// @param corrections what was found wrong since, on cards of that date
    record Answer(byte[] bytes, boolean pinned, List<Correction> corrections) {}

    /// A day that is not known to its end has no last word, even where the address says which entries.
    Answer answer(Answers answers) {
        boolean pinned = format.promisesBytes()
                && query.isPinned()
                && answers.standings().isSettled(query.asOf());
        Standing standing = answers.standing(query);
        return new Answer(bytes.apply(answers), pinned, standing.methodology().corrections(standing.asOf()));
    }

    private static Question json(CardQuery query, Function<Answers, Map<String, Object>> document) {
        return new Question(query, Format.JSON, answers -> FixedJson.write(document.apply(answers)));
    }

    private static Question csv(CardQuery query, Function<Answers, List<Scorecard>> cards) {
        return new Question(query, Format.CSV, answers -> CardCsv.write(cards.apply(answers)));
    }

    /// @param compare a rate, or null
    /// @param by a facet, or null
    static Question list(CardQuery query, String compare, String by, Format format) {
        if (compare != null && by != null) {
            throw Refusal.invalidQuery("by", "contradicts", "Slices are never compared: give compare or by.");
        }
        if (compare != null) {
            if (format != Format.JSON) throw jsonAlone("compare");
            Share share = share(compare);
            refusePeriod(query);
            return json(query, answers -> answers.comparison(share, query));
        }
        if (by != null) {
            if (format != Format.JSON) throw jsonAlone("by");
            SliceBy slice = slice(by);
            refusePeriod(query);
            return json(query, answers -> answers.slices(slice, null, query));
        }
        return format == Format.CSV
                ? csv(query, answers -> answers.cards(query))
                : json(query, answers -> answers.list(query));
    }

    static Question card(String slug, CardQuery query, String by, Format format) {
        boolean isSteward = slug.equals(Answers.STEWARD);
        if (isSteward && format != Format.JSON) throw Refusal.notFound("The steward's card is answered as JSON alone.");
        if (isSteward && by != null) {
            throw Refusal.invalidQuery("by", "contradicts", "The steward's card has no slices: leave it out.");
        }
        if (by != null && format != Format.JSON) throw jsonAlone("by");
        if (by != null) return slices(slug, query, by);
        if (isSteward) return json(query, answers -> answers.steward(query));
        return format == Format.CSV
                ? csv(query, answers -> List.of(answers.card(slug, query)))
                : json(query, answers -> answers.card(slug, query).document());
    }

    private static Question slices(String slug, CardQuery query, String by) {
        SliceBy slice = slice(Query.oneOf("by", by, SliceBy.namesForOneDepartment()));
        refusePeriod(query);
        return json(query, answers -> answers.slices(slice, slug, query));
    }

    static Question history(String slug, String every, String from, String to, String restated) {
        Period.Every length = Query.code("every", every == null ? "quarter" : every, Period.Every.class);
        LocalDate first = Query.date("from", from);
        LocalDate last = Query.date("to", to);
        CardQuery query = new CardQuery(null, null, null, null, Query.isAsked("restated", restated));
        return json(query, answers -> answers.history(slug, length, first, last, query));
    }

    static Question changes(String slug, String from, String to, String methodology) {
        LocalDate first = needed("from", from);
        LocalDate last = needed("to", to);
        CardQuery query = CardQuery.parse(null, null, methodology, null, null);
        return json(query, answers -> answers.changes(slug, first, last, query.methodology()));
    }

    static Question figure(String slug, String figure, CardQuery query) {
        return json(query, answers -> Members.of(Citation.of(answers, slug, figure, query)));
    }

    static Question methodology(String methodology) {
        CardQuery query = CardQuery.parse(null, null, methodology, null, null);
        return json(query, answers -> answers.methodology(query));
    }

    static Refusal jsonAlone(String parameter) {
        return Refusal.invalidQuery(parameter, "wrong_format", "Is answered as JSON alone.");
    }

    static void refusePeriod(CardQuery query) {
        if (query.period() != null) {
            throw Refusal.invalidQuery("period", "contradicts", "Comparisons and slices count all time.");
        }
    }

    private static LocalDate needed(String parameter, String value) {
        if (value == null) throw Refusal.invalidQuery(parameter, "required", "Give both dates, from and to.");
        return Query.date(parameter, value);
    }

    static Share share(String name) {
        return Share.named(Query.oneOf("compare", name, Share.names())).orElseThrow();
    }

    private static SliceBy slice(String name) {
        return SliceBy.named(Query.oneOf("by", name, SliceBy.names())).orElseThrow();
    }
}
