package org.covenanttracker.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs for this machine, as the jar on the class path packs them.
final class PostgresArchive {

    private static final int DIGITS_OF_NAME = 16;

    private final byte[] bytes;

    private PostgresArchive(byte[] bytes) {
        this.bytes = bytes;
    }

    static PostgresArchive forThisMachine() {
        String name = "/postgres-" + system() + "-" + architecture() + ".txz";
        try (InputStream archive = PostgresArchive.class.getResourceAsStream(name)) {
            if (archive == null) {
                throw new CannotStart("no PostgreSQL comes along for " + system() + " on " + architecture()
                        + "; give one with QUARKUS_DATASOURCE_JDBC_URL");
            }
            return new PostgresArchive(archive.readAllBytes());
        } catch (IOException e) {
            throw CannotStart.because("cannot read the PostgreSQL that comes along", e);
        }
    }

    /// Unpacks once, into the data folder: a shared temporary folder could be filled by anyone
    /// first, and emptied by the system while the server runs. Programs of an earlier release go.
    Path unpackedIn(Path dataFolder) {
        Path all = dataFolder.resolve("programs");
        Path programs = all.resolve(digest().substring(0, DIGITS_OF_NAME));
        if (!Files.isDirectory(programs)) {
            unpack(all, programs);
        }
        return programs;
    }

    private String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void unpack(Path all, Path programs) {
        Path draft = all.resolve("new");
        try {
            FolderTree.delete(all);
            OwnerOnly.makeFolder(all);
            unpack(draft);
            Files.move(draft, programs, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw CannotStart.because("cannot unpack PostgreSQL into " + programs, e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.replace(' ', '_');
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private void unpack(Path folder) throws IOException {
        InputStream plain = new XZInputStream(new ByteArrayInputStream(bytes));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true, true)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }
}
