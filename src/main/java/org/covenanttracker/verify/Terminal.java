package org.covenanttracker.verify;

/// What a hostile copy says must not move the cursor, clear the screen or turn the line around.
final class Terminal {

    private Terminal() {}

    static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        String.valueOf(text).codePoints().forEach(each -> {
            boolean harmless =
                    each == '\n' || !Character.isISOControl(each) && Character.getType(each) != Character.FORMAT;
            if (harmless) safe.appendCodePoint(each);
            else safe.append(String.format("\\u%04x", each));
        });
        return safe.toString();
    }
}
