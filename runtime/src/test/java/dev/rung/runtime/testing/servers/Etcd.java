package dev.rung.runtime.testing.servers;

import java.time.Duration;
import java.util.List;

/** One etcd, where a Patroni cluster agrees on its leader. */
final class Etcd implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(1);

    private final TemporaryFolder folder = TemporaryFolder.create("etcd");
    private final int port = FreePort.choose();
    private final Daemon daemon;

    private Etcd() {
        var clients = "http://127.0.0.1:" + port;
        var peers = "http://127.0.0.1:" + FreePort.choose();
        var command = List.of(
                RequiredProgram.ETCD.path().toString(),
                "--name=only",
                "--data-dir=" + folder.path().resolve("data"),
                "--listen-client-urls=" + clients,
                "--advertise-client-urls=" + clients,
                "--listen-peer-urls=" + peers,
                "--initial-advertise-peer-urls=" + peers,
                "--initial-cluster=only=" + peers);
        this.daemon = Daemon.start(folder.path().resolve("etcd.log"), Command.unprivileged(command));
    }

    static Etcd start() {
        var etcd = new Etcd();
        try {
            Until.holds("etcd serves clients", STARTING, etcd::serves);
            return etcd;
        } catch (RuntimeException e) {
            etcd.close();
            throw new IllegalStateException("etcd did not start; its log:\n" + etcd.daemon.log(), e);
        }
    }

    int port() {
        return port;
    }

    private boolean serves() {
        if (!daemon.isAlive()) {
            throw new IllegalStateException("it has ended");
        }
        return daemon.log().contains("serving insecure client requests")
                || daemon.log().contains("serving client traffic insecurely");
    }

    @Override
    public void close() {
        daemon.close();
        folder.close();
    }
}
