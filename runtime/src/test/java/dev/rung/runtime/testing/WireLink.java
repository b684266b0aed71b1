package dev.rung.runtime.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** One connection through a proxy: two sockets, a thread for each direction. */
final class WireLink implements AutoCloseable {

    private final Socket client;
    private final Socket server;
    private final WireTurns turns;
    private final WireFaults faults;

    /** Set for good once the server shall not be heard any more. */
    private volatile boolean mute;

    /** Set for good once a message was lost: the two would not understand each other any more. */
    private volatile boolean lost;

    WireLink(Socket client, Socket server, WireTurns turns, WireFaults faults) {
        this.client = client;
        this.server = server;
        this.turns = turns;
        this.faults = faults;
    }

    void start() {
        start("client", this::fromClient);
        start("server", this::fromServer);
    }

    @Override
    public void close() {
        close(client);
        close(server);
    }

    private void start(String side, Direction direction) {
        var thread = new Thread(() -> run(direction), "wire proxy, from the " + side);
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Direction direction) {
        try {
            direction.pump();
        } catch (IOException e) {
            // One end is closed.
        } finally {
            endUnlessLost();
        }
    }

    /** Closes the connection at both ends; in a black hole neither end is notified. */
    private void endUnlessLost() {
        if (!isLost()) {
            close();
        }
    }

    private void fromClient() throws IOException {
        var in = in(client);
        var out = out(server);
        var message = WireMessage.readUntyped(in);
        while (message.asksForEncryption()) {
            pauseAtTrip(message);
            client.getOutputStream().write('N');
            message = WireMessage.readUntyped(in);
        }
        while (true) {
            pauseAtTrip(message);
            toServer(message, out);
            if (in.available() == 0) {
                out.flush();
            }
            message = WireMessage.read(in);
        }
    }

    private void toServer(WireMessage message, DataOutputStream out) throws IOException {
        if (isLost()) {
            return;
        }
        var sql = turns.sent(message);
        var cut = sql.filter(WireStatements::commits).flatMap(commit -> faults.atCommit());
        if (cut.isPresent()) {
            switch (cut.get()) {
                case BEFORE_COMMIT -> {
                    close();
                    return;
                }
                case AFTER_COMMIT -> mute = true;
            }
        }
        message.write(out);
    }

    private void fromServer() throws IOException {
        var in = in(server);
        var out = out(client);
        while (true) {
            var message = WireMessage.read(in);
            turns.received(message);
            if (mute && message.isReadyForQuery()) {
                close();
            }
            if (mute || isLost()) {
                continue;
            }
            message.write(out);
            if (in.available() == 0) {
                out.flush();
            }
        }
    }

    private void pauseAtTrip(WireMessage message) {
        if (turns.beginsTrip(message)) {
            var end = System.nanoTime() + faults.delay().toNanos();
            while (end - System.nanoTime() > 0) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        }
    }

    private boolean isLost() {
        if (faults.line() == WireProxy.Line.BLACK_HOLE) {
            lost = true;
        }
        return lost;
    }

    private static DataInputStream in(Socket socket) throws IOException {
        return new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    private static DataOutputStream out(Socket socket) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Direction {
        void pump() throws IOException;
    }
}
