package org.covenanttracker.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One case of the sample history, as its line tells it.
///
/// @param number its line in the file, from 0; two lines that read the same are still two cases
/// @param place where in the history it lies: 0 begins on the first day, 1 ends on the last
/// @param details what else there is to say of its first act, by name
/// @param beats its acts in order; the first files or makes it
record Story(
        Kind kind,
        int number,
        double place,
        String department,
        List<String> signs,
        Map<String, String> details,
        List<Beat> beats) {

    private static final int COLUMNS = 3;

    static Story parse(Kind kind, int number, String line) {
        List<String> words = List.of(line.split(" +"));
        Map<String, String> details = new HashMap<>();
        List<Beat> beats = new ArrayList<>(List.of(Beat.FIRST));
        for (int i = COLUMNS; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("+")) beats.add(Beat.parse(word, words.get(++i)));
            else details.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        List<String> signs = List.of(words.get(2).split(","));
        return new Story(kind, number, Double.parseDouble(words.get(0)), words.get(1), signs, details, beats);
    }

    /// How long it takes, in working days.
    int length() {
        return beats.stream().mapToInt(Beat::after).sum();
    }
}
