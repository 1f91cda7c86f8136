package org.covenanttracker.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.covenanttracker.ledger.proof.Checkpoint;
import org.covenanttracker.ledger.proof.MerkleTree;
import org.covenanttracker.ledger.proof.NoteKey;
import org.covenanttracker.ledger.proof.Receipt;
import org.covenanttracker.ledger.proof.UntrueProof;

/// `scripts/verify`. Exit codes: 0 true, 1 something differs, 2 misused.
public final class Verify {

    private static final long LONGEST_ANSWER = 64L << 20;

    private Verify() {}

    public static void main(String... words) {
        System.exit(run(words));
    }

    static int run(String... words) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (IllegalArgumentException misused) {
            System.err.println("scripts/verify: " + Terminal.safe(misused.getMessage()) + "; see --help");
            return 2;
        }
        if (arguments.help()) {
            help();
            return 0;
        }
        try {
            System.out.println(Terminal.safe(arguments.receipt() == null ? log(arguments) : receipt(arguments)));
            return 0;
        } catch (Difference | UntrueProof difference) {
            System.out.println("NOT TRUE: " + Terminal.safe(difference.getMessage()));
            return 1;
        } catch (OutOfMemoryError tooLarge) {
            System.out.println("NOT CHECKED: the log needs more memory; set VERIFY_MEMORY, such as 2g");
            return 1;
        } catch (IOException unreadable) {
            System.out.println("NOT CHECKED: cannot read " + Terminal.safe(unreadable.getMessage()));
            return 1;
        }
    }

    private static String log(Arguments arguments) throws IOException {
        Source source = arguments.isUrl()
                ? new HttpSource(arguments.source(), arguments.asOf())
                : new FolderSource(Path.of(arguments.source()));
        MirroringSource mirror = arguments.mirror() == null ? null : new MirroringSource(source, arguments.mirror());
        Progress progress = new Progress(System.console() != null);
        Kept kept = arguments.since() == null ? Kept.nothing() : Kept.of(Files.readString(arguments.since()));
        Follower answer = arguments.answer() == null ? Follower.NOBODY : answer(arguments, (HttpSource) source);
        LogCheck check = new LogCheck(mirror == null ? source : mirror, kept, progress, answer);
        Checkpoint checkpoint = check.run();
        progress.end();
        check.pin(arguments.vkey());
        if (mirror != null) mirror.keep();
        return checkpoint.size() + " entries, their tiles, their words and every scorecard are as "
                + checkpoint.origin() + " signed them.\n"
                + (arguments.answer() == null ? "" : arguments.answer() + " is what they give, to the byte.\n")
                + (arguments.vkey() == null
                        ? "self-consistent, NOT anchored: give --vkey, from somewhere else than this log"
                        : "signed by the key that you gave");
    }

    /// Read before the log is: what comes into the log later is then no part of it.
    private static Follower answer(Arguments arguments, HttpSource service) throws IOException {
        LocalDate today = service.today();
        byte[] served = arguments.saved() == null
                ? service.answer(arguments.answer(), LONGEST_ANSWER)
                : Files.readAllBytes(arguments.saved());
        return new ServedAnswer(arguments.answer(), served, today);
    }

    private static String receipt(Arguments arguments) throws IOException {
        Receipt receipt = Receipt.parse(Files.readString(arguments.receipt()));
        if (arguments.vkey() == null) throw new Difference("A receipt alone is checked by --vkey KEY");
        byte[] leaf = Opening.leaf(arguments, receipt.index());
        Checkpoint checkpoint = receipt.proves(MerkleTree.leafHash(leaf), NoteKey.parse(arguments.vkey()));
        return "Entry " + receipt.index() + " stands in the log of " + checkpoint.size() + " entries that "
                + checkpoint.origin() + " signed. It says:\n" + new String(leaf, StandardCharsets.UTF_8);
    }

    private static void help() {
        try (InputStream text = Verify.class.getResourceAsStream("help.txt")) {
            System.out.write(text.readAllBytes());
            System.out.flush();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
