package org.covenanttracker.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Tries the port first: to start a database and then find the port taken wastes half a minute.
final class PortCheck {

    private PortCheck() {}

    static void refuseTaken(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new CannotStart("there is no address " + host + "; give another with --host H");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
        } catch (BindException e) {
            throw new CannotStart(explain(e, host, port));
        } catch (IOException e) {
            throw CannotStart.because("cannot listen on port " + port, e);
        }
    }

    private static String explain(BindException e, String host, int port) {
        String words = String.valueOf(e.getMessage());
        if (words.contains("Permission denied")) {
            return "port " + port + " is kept for root; give one above 1023 with --port N";
        }
        return words.contains("in use")
                ? "port " + port + " is taken by another program; give another with --port N"
                : "this machine has no address " + host + "; give another with --host H";
    }
}
