package dev.rung.runtime.testing.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports that no outgoing connection takes between our look and the server's start: below the ephemeral ones. */
final class FreePort {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_767;

    private FreePort() {}

    /** Returns a loopback port that no process listens on at this moment. */
    static int choose() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken; the next one
            }
        }
    }
}
