package org.covenanttracker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Keeps what was read, beside the mirror until all of it is found true and then in its place.
final class MirroringSource implements Source {

    private final Source source;
    private final Path mirror;
    private final Path draft;

    MirroringSource(Source source, Path mirror) {
        this.source = source;
        this.mirror = mirror.toAbsolutePath().normalize();
        this.draft = sibling(".new");
        run(() -> delete(draft));
    }

    private Path sibling(String ending) {
        return mirror.resolveSibling(mirror.getFileName() + ending);
    }

    @Override
    public byte[] read(String name, long longest) {
        byte[] bytes = source.read(name, longest);
        Path file = draft.resolve(name);
        run(() -> {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        });
        return bytes;
    }

    /// Takes the place of an older mirror, which is there until this one is.
    void keep() {
        Path old = sibling(".old");
        run(() -> {
            delete(old);
            if (Files.exists(mirror)) Files.move(mirror, old, StandardCopyOption.ATOMIC_MOVE);
            Files.move(draft, mirror, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) Files.delete(file);
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (IOException failed) {
            throw new Difference("The mirror cannot be written: " + failed);
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
