package org.covenanttracker.http;

import jakarta.enterprise.context.RequestScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The `Idempotency-Key` of the request in hand, if it came with one. Whoever carries out a command under
/// it keeps what came of it, and answers the same request with that when it is sent again.
@RequestScoped
public class IdempotencyKey {

    private final Fingerprints fingerprints;

    private String scope;
    private byte[] body;
    private int part;
    private Use current;
    private boolean repeated;
    private boolean carriedOut;

    IdempotencyKey(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /// @param scope whose key it is, for which operation
    void take(String scope, byte[] body) {
        this.scope = scope;
        this.body = body;
    }

    public boolean isGiven() {
        return scope != null;
    }

    /// Says which of several things that the request asks for comes next, so that each is repeated or
    /// carried out by itself.
    public void turnTo(int part, byte[] body) {
        this.part = part;
        this.body = body;
    }

    /// For the next command of the request; empty where it came without a key.
    public Optional<Use> next() {
        if (scope == null) return Optional.empty();
        byte[] name = (scope + "\n" + part++ + "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(name);
        whole.writeBytes(body);
        current = new Use(
                fingerprints.hmac("idempotency-key", name),
                fingerprints.hmac("idempotency-body", whole.toByteArray()),
                new HashSet<>());
        return Optional.of(current);
    }

    /// Says what the command in hand turns out to be about.
    public void concerns(UUID stream) {
        if (current != null) current.streams().add(stream);
    }

    public void repeated() {
        repeated = true;
    }

    public void carriedOut() {
        carriedOut = true;
    }

    /// Whether all that the answer tells of had happened before.
    boolean isReplay() {
        return repeated && !carriedOut;
    }

    /// A key as one command uses it: HMACs only, so that what is kept tells neither key, holder nor words.
    ///
    /// @param streams what the command turns out to be about, so that an erasure finds it
    public record Use(byte[] name, byte[] fingerprint, Set<UUID> streams) {}
}
