package org.covenanttracker.start;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortCheckTest {

    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void a_taken_port_is_refused_and_a_free_one_is_not() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            CannotStart refusal = assertThrows(CannotStart.class, () -> PortCheck.refuseTaken(LOOPBACK, port));
            assertTrue(refusal.getMessage().startsWith("port " + port + " is taken"), refusal.getMessage());
        }
        assertDoesNotThrow(() -> PortCheck.refuseTaken(LOOPBACK, port));
    }

    /// 203.0.113.0/24 is kept for documentation (RFC 5737): no machine has it.
    @Test
    void an_address_of_another_machine_is_refused() {
        CannotStart refusal = assertThrows(CannotStart.class, () -> PortCheck.refuseTaken("203.0.113.9", 8080));

        assertTrue(refusal.getMessage().contains("--host"), refusal.getMessage());
    }
}
