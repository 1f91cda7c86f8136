package org.covenanttracker.scorecard;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.covenanttracker.http.Code;

/// Writes what cards answer, in bytes that a library's next version cannot change: no spaces, members
/// in the order of the map or record, decimals with all their places (`0.5650`), text with only quote,
/// backslash and control characters escaped (RFC 8259 section 7).
final class FixedJson {

    private final StringBuilder json = new StringBuilder();

    private FixedJson() {}

    static byte[] write(Object value) {
        FixedJson writer = new FixedJson();
        writer.value(value);
        return writer.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(Object value) {
        switch (value) {
            case null -> json.append("null");
            case Boolean b -> json.append(b);
            case Integer i -> json.append(i);
            case Long l -> json.append(l);
            case BigDecimal d -> json.append(d.toPlainString());
            case Enum<?> e -> text(Code.of(e));
            case Map<?, ?> m -> object(m);
            case List<?> l -> array(l);
            case Record r -> object(Members.of(r));
            default -> text(value.toString());
        }
    }

    private void object(Map<?, ?> members) {
        json.append('{');
        Iterator<? extends Map.Entry<?, ?>> each = members.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<?, ?> member = each.next();
            text(member.getKey().toString());
            json.append(':');
            value(member.getValue());
            if (each.hasNext()) json.append(',');
        }
        json.append('}');
    }

    private void array(List<?> items) {
        json.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) json.append(',');
            value(items.get(i));
        }
        json.append(']');
    }

    private void text(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) character(text.charAt(i));
        json.append('"');
    }

    private void character(char c) {
        if (c == '"' || c == '\\') json.append('\\').append(c);
        else if (c < ' ') json.append("\\u").append(HexFormat.of().toHexDigits(c));
        else json.append(c);
    }
}
