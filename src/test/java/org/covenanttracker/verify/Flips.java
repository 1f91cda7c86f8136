package org.covenanttracker.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.covenanttracker.ledger.proof.UntrueProof;

/// Changes one byte of a mirror at a time and looks whether the verifier finds it: every byte of all its
/// files in turn (of the cards, the longest of them, every so many), or so many at random.
/// `Flips MIRROR every CARDS_STEP CARDS_FIRST` or `Flips MIRROR some HOW_MANY SEED`; exits with 1 where one
/// was missed.
final class Flips {

    private record Flip(String name, int at, int mask) {

        byte[] of(byte[] bytes) {
            byte[] other = bytes.clone();
            other[at] ^= (byte) mask;
            return other;
        }
    }

    /// The verifier reads on several threads.
    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    private final AtomicInteger done = new AtomicInteger();

    private Flips(Source mirror) {
        String untrue = found((name, longest) -> {
            byte[] bytes = mirror.read(name, longest);
            files.put(name, bytes);
            return bytes;
        });
        if (!untrue.isEmpty()) throw new IllegalStateException(untrue);
    }

    public static void main(String... words) {
        Flips flips = new Flips(new FolderSource(Path.of(words[0])));
        int number = Integer.parseInt(words[2]);
        long other = Long.parseLong(words[3]);
        List<Flip> all =
                words[1].equals("every") ? flips.every(number, (int) other) : flips.some(number, new Random(other));
        List<Flip> missed = all.parallelStream().filter(flips::isMissed).toList();
        missed.forEach(flip -> System.out.println("MISSED  " + flip));
        System.out.println(all.size() + " changed bytes in " + flips.files.size() + " files, "
                + (all.size() - missed.size()) + " found and placed");
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private List<Flip> every(int step, int first) {
        List<Flip> every = new ArrayList<>();
        files.forEach((name, bytes) -> {
            boolean isCards = name.equals(Source.SCORECARDS);
            for (int at = isCards ? first : 0; at < bytes.length; at += isCards ? step : 1) {
                every.add(new Flip(name, at, 1));
            }
        });
        return every;
    }

    /// Each file is as likely as another, or only the longest would be hit.
    private List<Flip> some(int count, Random random) {
        List<String> names = files.keySet().stream()
                .filter(name -> files.get(name).length > 0)
                .toList();
        return Stream.generate(() -> names.get(random.nextInt(names.size())))
                .map(name -> new Flip(name, random.nextInt(files.get(name).length), 1 + random.nextInt(255)))
                .limit(count)
                .toList();
    }

    private boolean isMissed(Flip flip) {
        Map<String, byte[]> other = new HashMap<>(files);
        other.put(flip.name(), flip.of(files.get(flip.name())));
        boolean missed = found((name, longest) -> named(name, other)).isBlank();
        int count = done.incrementAndGet();
        if (count % 10_000 == 0) System.err.println(count + " changed bytes tried");
        return missed;
    }

    /// A flip may make the verifier ask for a file that no honest mirror of this size has.
    private static byte[] named(String name, Map<String, byte[]> files) {
        byte[] bytes = files.get(name);
        if (bytes == null) throw Difference.in(name, "is not there");
        return bytes;
    }

    /// What the verifier says of these files; nothing where it finds them true.
    private static String found(Source source) {
        try {
            new LogCheck(source, Kept.nothing(), new Progress(false)).run();
            return "";
        } catch (Difference | UntrueProof difference) {
            return String.valueOf(difference.getMessage());
        }
    }
}
