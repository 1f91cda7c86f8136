package org.covenanttracker.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// The options of this run, as [Main] leaves them in system properties.
@ConfigMapping(prefix = "start")
public interface StartConfig {

    /// The folder of everything this service keeps; absolute, and there.
    @WithDefault("data")
    Path data();

    @WithDefault("serve")
    Command command();

    @WithDefault("none")
    DemoMode demo();

    /// The date a demonstration begins on; without it, the present.
    Optional<LocalDate> today();

    /// Today's date as the operator knows it, after the clock was doubted.
    Optional<LocalDate> confirmDate();

    /// A mirror that entries missing after a restore are taken from.
    Optional<Path> recoverFrom();

    @WithDefault("false")
    boolean rotateSigningKey();

    /// Whether all stewards' keys are lost, by the word of whoever runs the service.
    @WithDefault("false")
    boolean newStewardKey();
}
