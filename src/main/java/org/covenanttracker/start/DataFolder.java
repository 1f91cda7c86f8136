package org.covenanttracker.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of everything a service keeps, made if it is not there.
final class DataFolder {

    private DataFolder() {}

    /// Its one true path: an orphan is known by the path it was started with, so a link must not
    /// give the folder a second name.
    static Path ready(Path folder) {
        try {
            Path real = Files.createDirectories(folder).toRealPath();
            refuseOddPath(real);
            return real;
        } catch (IOException e) {
            throw CannotStart.because("cannot use the data folder " + folder + " (another: --data DIR)", e);
        }
    }

    /// Where the security log lies: not every user of the machine needs to know whose keys fail.
    static void makeSecurityFolder(Path data) {
        try {
            OwnerOnly.makeClosedFolder(data.resolve("security"));
        } catch (IOException e) {
            throw CannotStart.because("cannot make a folder in " + data, e);
        }
    }

    /// `pg_ctl` hands the path to a shell in double quotes.
    private static void refuseOddPath(Path folder) {
        if (folder.toString().matches("(?s).*[\"$`\\\\\n].*")) {
            throw new CannotStart("the path of the data folder must not hold \" $ ` \\ or a line break: " + folder);
        }
    }
}
