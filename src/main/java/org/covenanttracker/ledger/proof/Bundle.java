package org.covenanttracker.ledger.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A bundle of entries (C2SP tlog-tiles): each as its length in two bytes, big-endian, and its bytes.
public final class Bundle {

    private static final int LENGTH_BYTES = 2;
    private static final int MAX_ENTRY = 65_535;

    private Bundle() {}

    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY) throw new IllegalArgumentException("An entry of " + entry.length + " bytes");
            bundle.write(entry.length >> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /// @param width how many entries it must hold, neither more nor fewer
    public static List<byte[]> read(byte[] bundle, int width) {
        List<byte[]> entries = new ArrayList<>(width);
        int at = 0;
        while (at + LENGTH_BYTES <= bundle.length && entries.size() < width) {
            int end = at + LENGTH_BYTES + ((bundle[at] & 0xFF) << Byte.SIZE | bundle[at + 1] & 0xFF);
            if (end > bundle.length) break;
            entries.add(Arrays.copyOfRange(bundle, at + LENGTH_BYTES, end));
            at = end;
        }
        if (entries.size() == width && at == bundle.length) return entries;
        throw new UntrueProof("The bundle does not hold " + width + " whole entries");
    }
}
