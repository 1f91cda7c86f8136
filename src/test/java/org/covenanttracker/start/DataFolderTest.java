package org.covenanttracker.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may look into the folder of the security log.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DataFolderTest {

    private static final String OWNER_ONLY = "rwx------";

    @TempDir
    Path data;

    @Test
    void the_security_logs_folder_is_for_its_owner_only() throws IOException {
        DataFolder.makeSecurityFolder(data);
        assertEquals(OWNER_ONLY, rights());
    }

    /// Whatever made it: a copy without rights, or an earlier version.
    @Test
    void one_that_others_could_open_is_closed() throws IOException {
        Files.createDirectory(data.resolve("security"));
        Files.setPosixFilePermissions(data.resolve("security"), PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.makeSecurityFolder(data);
        assertEquals(OWNER_ONLY, rights());
    }

    private String rights() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("security")));
    }
}
