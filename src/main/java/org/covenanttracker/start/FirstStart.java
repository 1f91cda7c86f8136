package org.covenanttracker.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.covenanttracker.access.KeyService;
import org.covenanttracker.demo.Span;
import org.covenanttracker.http.Actor;
import org.covenanttracker.http.Role;
import org.covenanttracker.ledger.Days;
import org.covenanttracker.ledger.Entries;
import org.covenanttracker.ledger.Erasures;
import org.covenanttracker.ledger.Identity;
import org.covenanttracker.ledger.Night;
import org.covenanttracker.ledger.Rebuild;
import org.covenanttracker.ledger.tree.KeyRotation;
import org.covenanttracker.ledger.tree.Publisher;
import org.covenanttracker.register.RegisterService;

/// Before the first request: opens a new ledger with its register and its first steward, or makes
/// sure that an old one is of the kind asked for. Every step looks whether it is done already, so a
/// start that was cut short is finished by the next one; a lock keeps two nodes from doing it at once.
@ApplicationScoped
class FirstStart {

    private final StartConfig config;
    private final ReadyMessage message;
    private final Identity identity;
    private final Days days;
    private final Entries entries;
    private final Erasures erasures;
    private final RegisterService register;
    private final KeyService keys;
    private final StewardKey stewardKey;
    private final Night night;
    private final Publisher publisher;
    private final KeyRotation rotation;
    private final Rebuild rebuild;

    FirstStart(
            StartConfig config,
            ReadyMessage message,
            Identity identity,
            Days days,
            Entries entries,
            Erasures erasures,
            RegisterService register,
            KeyService keys,
            StewardKey stewardKey,
            Night night,
            Publisher publisher,
            KeyRotation rotation,
            Rebuild rebuild) {
        this.config = config;
        this.message = message;
        this.identity = identity;
        this.days = days;
        this.entries = entries;
        this.erasures = erasures;
        this.register = register;
        this.keys = keys;
        this.stewardKey = stewardKey;
        this.night = night;
        this.publisher = publisher;
        this.rotation = rotation;
        this.rebuild = rebuild;
    }

    void onStart(@Observes StartupEvent event) {
        identity.oneNodeAtATime(() -> {
            boolean demo = config.demo() != DemoMode.NONE;
            boolean startedAsDemo = identity.startedAsDemo().orElse(demo);
            if (demo != startedAsDemo) throw otherKind(startedAsDemo);
            keys.refuseOtherPepper();
            if (config.command() == Command.SERVE) open(demo);
        });
        if (config.command() != Command.SERVE) return;
        publisher.start();
        if (publisher.refusal().isPresent()) return;
        erasures.replay();
        if (config.demo() == DemoMode.NONE) night.run();
    }

    private CannotStart otherKind(boolean startedAsDemo) {
        return new CannotStart(
                startedAsDemo
                        ? "the ledger in " + config.data() + " is a demo: start it with --demo, or give another --data"
                        : "the ledger in " + config.data() + " is no demo and stays none: give another --data");
    }

    private void open(boolean demo) {
        identity.startAs(demo);
        config.recoverFrom().ifPresent(this::recover);
        publisher.open();
        if (publisher.refusal().isPresent()) {
            message.add("NOT READY, reads only: " + publisher.refusal().get());
            return;
        }
        if (days.isUnopened()) days.turnTo(firstDay());
        config.confirmDate().ifPresent(this::confirm);
        if (days.doubt().isPresent()) {
            message.add("NOT READY, reads only: " + days.doubt().get());
            return;
        }
        UUID steward = UUID.randomUUID();
        if (entries.size() == 0) register.begin(new Actor(Role.STEWARD, steward), RegisterData.load(demo));
        stewardKey.prepare(steward);
        if (config.rotateSigningKey()) rotateKey();
    }

    /// An operator who means another date than the clock has found that the clock is wrong.
    private void confirm(LocalDate date) {
        LocalDate clock = days.wallDate();
        if (!date.equals(clock))
            throw new CannotStart("the clock says " + clock + ", not " + date + ": set it right, then start again");
        days.turnTo(date);
    }

    private void recover(Path mirror) {
        long count = publisher.recover(mirror);
        if (count == 0) return;
        rebuild.rebuild(index -> {});
        message.add(count + " entries were brought back from " + mirror + "; words that only the lost database"
                + " held are not among them, nor are keys: issue new ones");
    }

    private void rotateKey() {
        Path made = Secrets.generatedIn(config.data()).signingKey(rotation.nextFile());
        message.add("new signing key, from the next checkpoint on: " + rotation.rotate());
        message.add("  in " + made + "; every other node needs a copy of it");
    }

    private LocalDate firstDay() {
        LocalDate present = days.wallDate();
        return switch (config.demo()) {
            case SAMPLE -> Span.of(config.today(), present).first();
            case EMPTY, NONE -> config.today().orElse(present);
        };
    }
}
