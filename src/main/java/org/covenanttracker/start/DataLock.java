package org.covenanttracker.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a data folder to one process. The kernel drops the lock with the process, however that
/// ends, so a lock file left behind means nothing; the number in it only makes the refusal helpful.
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataLock on(Path dataFolder) {
        try {
            FileChannel channel = FileChannel.open(
                    dataFolder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locks(channel)) {
                throw inUse(dataFolder, channel);
            }
            write(channel);
            return new DataLock(channel);
        } catch (IOException e) {
            throw CannotStart.because("cannot lock the data folder " + dataFolder, e);
        }
    }

    /// A channel that got no lock is not closed: if this very process holds the lock, closing any
    /// channel on the file would drop it (POSIX), and otherwise the process is about to end.
    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static CannotStart inUse(Path dataFolder, FileChannel channel) {
        return new CannotStart("the data folder " + dataFolder + " is in use by process " + read(channel)
                + "; stop that one, or give another folder with --data DIR");
    }

    private static String read(FileChannel channel) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(20);
            channel.read(bytes, 0);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        } catch (IOException _) {
            return "(unknown)";
        }
    }

    private static void write(FileChannel channel) throws IOException {
        String line = ProcessHandle.current().pid() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
