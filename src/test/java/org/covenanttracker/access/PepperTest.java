package org.covenanttracker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PepperTest {

    private record Settings(Path pepperFile, int keyDays, int maxKeyDays) implements AccessConfig {}

    @TempDir
    Path folder;

    /// From Python 3: `hmac.new(bytes(range(32)), text.encode(), hashlib.sha256).hexdigest()`,
    /// where text is the purpose, a line feed and the words.
    @ParameterizedTest
    @CsvSource(textBlock = """
            key, secret, f77d564e0b4eb7a8f900cee9808938292be6f739c849b8756bf5c57046a5948e
            fingerprint, '', 49b341eb604b28f5a8d2f95e80f7e39418a8acaa41cbf9ee8ff103fbf9ec2591
            organisation-identifier, GB-CHC-279417 é, 574a72f26e7fb6f1aa614bef04d98a0d2a7b2da74812a5f6b6843c8e97305294
            """)
    void a_hash_is_the_one_that_python_computes(String purpose, String words, String hash) throws IOException {
        assertEquals(hash, HexFormat.of().formatHex(pepper(counting(32)).hmac(purpose, words)));
    }

    @Test
    void the_same_words_for_another_purpose_or_under_another_pepper_hash_otherwise() throws IOException {
        Pepper pepper = pepper(counting(32));
        String hash = HexFormat.of().formatHex(pepper.hmac("key", "a"));
        assertNotEquals(hash, HexFormat.of().formatHex(pepper.hmac("identifier", "a")));
        assertNotEquals(hash, HexFormat.of().formatHex(pepper(new byte[32]).hmac("key", "a")));
    }

    /// A half-written or hand-made file would make keys that can be guessed.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 33, 64})
    void a_pepper_of_another_length_is_refused(int bytes) {
        assertThrows(IllegalStateException.class, () -> pepper(counting(bytes)));
    }

    @Test
    void a_missing_pepper_is_refused_and_none_is_made() {
        Path nowhere = folder.resolve("nowhere");
        assertThrows(UncheckedIOException.class, () -> new Pepper(new Settings(nowhere, 365, 730)));
        assertFalse(Files.exists(nowhere));
    }

    private Pepper pepper(byte[] bytes) throws IOException {
        return new Pepper(new Settings(Files.write(folder.resolve("pepper"), bytes), 365, 730));
    }

    private static byte[] counting(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = (byte) i;
        return bytes;
    }
}
