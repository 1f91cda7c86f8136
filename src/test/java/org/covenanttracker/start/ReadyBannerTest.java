package org.covenanttracker.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadyBannerTest {

    @Test
    void it_gives_an_address_to_open_and_the_lines_added_while_starting() {
        String text = new ReadyBanner(config(DemoMode.NONE), new ServiceUrl("0.0.0.0", 8080))
                .text(List.of("steward's key: once"));

        assertTrue(text.contains("http://localhost:8080/docs"), text);
        assertTrue(text.contains("  steward's key: once\n"), text);
    }

    @Test
    void a_demo_is_called_one_and_an_ipv6_address_is_bracketed() {
        String text = new ReadyBanner(config(DemoMode.SAMPLE), new ServiceUrl("::1", 8080)).text(List.of());

        assertTrue(text.contains("DEMO"), text);
        assertTrue(text.contains("http://[::1]:8080"), text);
    }

    private static StartConfig config(DemoMode demo) {
        return new StartConfig() {
            @Override
            public Path data() {
                return Path.of("data");
            }

            @Override
            public Command command() {
                return Command.SERVE;
            }

            @Override
            public DemoMode demo() {
                return demo;
            }

            @Override
            public Optional<LocalDate> today() {
                return Optional.empty();
            }

            @Override
            public Optional<LocalDate> confirmDate() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> recoverFrom() {
                return Optional.empty();
            }

            @Override
            public boolean rotateSigningKey() {
                return false;
            }

            @Override
            public boolean newStewardKey() {
                return false;
            }
        };
    }
}
