package org.covenanttracker.scorecard;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.covenanttracker.http.Csv;
import org.covenanttracker.scorecard.Methodology.FigureDefinition;

/// Cards as a table, one row a figure, with what each figure means and what must be known before it is
/// quoted: a spreadsheet loses whatever is not in its cells.
final class CardCsv {

    private static final List<String> HEADER = List.of(
            "department",
            "name",
            "asOf",
            "final",
            "period",
            "logSize",
            "rootHash",
            "methodology",
            "figure",
            "value",
            "low",
            "high",
            "numerator",
            "denominator",
            "unit",
            "definition",
            "caveats");

    private CardCsv() {}

    static byte[] write(List<Scorecard> cards) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = Csv.writer(text)) {
            csv.writeRecord(HEADER);
            cards.forEach(card -> write(card, csv));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Scorecard card, CsvWriter csv) {
        Map<String, Object> values = FigureValues.of(card.figures());
        for (FigureDefinition figure :
                Methodology.of(card.methodology()).orElseThrow().figures()) {
            csv.writeRecord(row(card, figure, values.get(figure.figure())));
        }
    }

    private static List<String> row(Scorecard card, FigureDefinition figure, Object value) {
        List<String> row = new ArrayList<>(List.of(
                Csv.cell(card.department().slug()),
                Csv.cell(card.department().name()),
                card.asOf().toString(),
                Boolean.toString(card.isFinal()),
                card.period() == null ? "" : card.period(),
                Long.toString(card.logSize()),
                card.rootHash() == null ? "" : Csv.cell(card.rootHash()),
                card.methodology(),
                figure.figure()));
        row.addAll(numbers(value));
        row.addAll(List.of(Csv.cell(figure.unit()), Csv.cell(figure.definition()), String.join(" ", card.caveats())));
        return row;
    }

    private static List<String> numbers(Object value) {
        return switch (value) {
            case Rate r ->
                List.of(text(r.rate()), text(r.low()), text(r.high()), text(r.numerator()), text(r.denominator()));
            case TimeToAnswer t ->
                List.of(
                        text(t.median()),
                        text(t.low()),
                        text(t.high()),
                        text(t.answered()),
                        text(t.answered() + t.waiting()));
            case null -> List.of("", "", "", "", "");
            default -> List.of(value.toString(), "", "", "", "");
        };
    }

    private static String text(Object number) {
        return number == null ? "" : number.toString();
    }
}
