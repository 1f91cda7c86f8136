package org.covenanttracker.start;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void the_pepper_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        Path pepper = Secrets.generatedIn(folder).pepper();
        byte[] made = Files.readAllBytes(pepper);

        assertEquals(32, made.length);
        assertEquals("rw-------", rights(pepper));
        assertEquals("rwx------", rights(pepper.getParent()));
        assertArrayEquals(made, Files.readAllBytes(Secrets.generatedIn(folder).pepper()));
    }

    @Test
    void with_a_given_database_a_missing_pepper_is_never_made_unasked() {
        CannotStart refusal = assertThrows(CannotStart.class, Secrets.givenIn(folder)::pepper);

        assertTrue(refusal.getMessage().contains("--new-secrets"), refusal.getMessage());
        assertFalse(Files.exists(folder.resolve("secrets/pepper")));
    }

    @Test
    void a_pepper_cut_short_is_refused() throws IOException {
        Path pepper = Secrets.generatedIn(folder).pepper();
        Files.write(pepper, new byte[31]);

        assertThrows(CannotStart.class, Secrets.generatedIn(folder)::pepper);
    }

    @Test
    void a_pepper_that_everybody_can_read_is_refused() throws IOException {
        Path pepper = Secrets.generatedIn(folder).pepper();
        Files.setPosixFilePermissions(pepper, PosixFilePermissions.fromString("rw-r--r--"));

        CannotStart refusal = assertThrows(CannotStart.class, Secrets.generatedIn(folder)::pepper);

        assertTrue(refusal.getMessage().contains("chmod 600"), refusal.getMessage());
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
