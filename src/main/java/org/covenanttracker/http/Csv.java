package org.covenanttracker.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Tables for spreadsheets and programs alike: UTF-8, a header, lines that end with LF.
public final class Csv {

    public static final String TYPE = "text/csv; charset=utf-8";

    /// @param rows one list of cells each
    /// @param last where the next page goes on after; null behind the last one
    public record Page(List<List<String>> rows, Place last) {}

    /// The columns of a table of things, in order.
    public static final class Table<T> {

        private final Map<String, Function<T, Object>> columns = new LinkedHashMap<>();

        public Table<T> column(String name, Function<T, ?> value) {
            columns.put(name, value::apply);
            return this;
        }

        /// @param part of the thing; the cell is empty where it has none
        public <P> Table<T> column(String name, Function<T, P> part, Function<P, ?> value) {
            return column(name, thing -> {
                P found = part.apply(thing);
                return found == null ? null : value.apply(found);
            });
        }

        public List<String> header() {
            return List.copyOf(columns.keySet());
        }

        public List<String> row(T thing) {
            return columns.values().stream()
                    .map(value -> cell(value.apply(thing)))
                    .toList();
        }
    }

    private Csv() {}

    public static CsvWriter writer(Writer text) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    }

    /// A list of any length, page after page, so that its length takes no memory.
    ///
    /// @param name under which it is kept, without `.csv`
    /// @param pageAfter reads the page that follows a place; the first one for null
    public static Response download(String name, List<String> header, Function<Place, Page> pageAfter) {
        return Response.ok(pages(header, pageAfter))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private static StreamingOutput pages(List<String> header, Function<Place, Page> pageAfter) {
        return body -> {
            CsvWriter csv = writer(new OutputStreamWriter(body, StandardCharsets.UTF_8));
            csv.writeRecord(header);
            Page page = new Page(List.of(), null);
            do {
                page = pageAfter.apply(page.last());
                page.rows().forEach(csv::writeRecord);
                csv.flush();
            } while (page.last() != null);
        };
    }

    /// A cell of somebody's words or codes: empty for null, and with an apostrophe before it where a
    /// spreadsheet would take it for a formula.
    public static String cell(Object value) {
        String text = value == null ? "" : value instanceof Enum<?> code ? Code.of(code) : value.toString();
        String start = text.stripLeading();
        boolean runs = !start.isEmpty() && "=+-@＝＋－＠".indexOf(start.charAt(0)) >= 0
                || !text.isEmpty() && "\t\r\n\0".indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }
}
