package org.covenanttracker.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that no other user of the machine may open.
final class OwnerOnly {

    private static final FileAttribute<?> FOLDER = rights("rwx------");
    private static final FileAttribute<?> FILE = rights("rw-------");

    private OwnerOnly() {}

    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, FOLDER);
        }
    }

    /// One that is there already is closed to others.
    static void makeClosedFolder(Path folder) throws IOException {
        makeFolder(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    static void makeFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, FILE);
        }
    }

    /// The file appears whole and on the disk, or not at all: half a key would be worse than none.
    static void write(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        makeFile(draft);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        flushNames(file.getParent());
    }

    static boolean isReadByOthers(Path file) throws IOException {
        return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }

    /// A new name is durable only once its folder is.
    private static void flushNames(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> rights(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}
