package org.covenanttracker.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/// A mirror in a folder.
final class FolderSource implements Source {

    private final Path folder;

    FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public byte[] read(String name, long longest) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) throw Difference.in(name, "is missing");
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] all = bytes.readNBytes((int) Math.min(longest + 1, Integer.MAX_VALUE - 8));
            if (all.length > longest) throw Difference.in(name, "is longer than " + longest + " bytes");
            return all;
        } catch (IOException unreadable) {
            throw Difference.in(name, "cannot be read: " + unreadable.getMessage());
        }
    }

    @Override
    public void refuseStrangers(Set<String> names) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !names.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw Difference.in(name, "is no part of the log");
                    });
        } catch (IOException unreadable) {
            throw new Difference("The mirror cannot be listed: " + unreadable.getMessage());
        }
    }
}
