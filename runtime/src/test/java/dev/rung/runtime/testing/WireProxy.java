package dev.rung.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A TCP proxy on loopback before a server: counts what passes, and does to it what networks do. It refuses encryption,
 * so it can read everything. What is counted is visible once the client has its answer. Thread-safe.
 *
 * <pre>{@code
 * try (var proxy = WireProxy.before(db)) {
 *     var before = proxy.counts();
 *     migrator(proxy.through(db.dataSource())).migrate();
 *     assertThat(proxy.counts().since(before).trips()).isEqualTo(1);
 * }
 * }</pre>
 */
public final class WireProxy implements AutoCloseable {

    /** Where a connection ends. */
    public enum Cut {
        /** The commit does not reach the server. */
        BEFORE_COMMIT,
        /** The server has committed, but its answer does not reach the client. */
        AFTER_COMMIT
    }

    /** How connections are treated. */
    public enum Line {
        /** They work. */
        OPEN,
        /** New ones are closed before the server has answered; existing ones work. */
        REFUSES,
        /** Nothing gets through, in either direction, and neither end is notified; what was lost then stays lost. */
        BLACK_HOLE
    }

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final WireLog log = new WireLog();
    private final WireFaults faults = new WireFaults();
    private final List<WireLink> links = new CopyOnWriteArrayList<>();

    private WireProxy(InetSocketAddress server, ServerSocket listener) {
        this.server = server;
        this.listener = listener;
    }

    /** Returns an open proxy before the server of {@code db}. */
    public static WireProxy before(TestDatabase db) {
        var source = db.dataSource();
        return before(new InetSocketAddress(source.getServerNames()[0], source.getPortNumbers()[0]));
    }

    /** Returns an open proxy before {@code server}. */
    public static WireProxy before(InetSocketAddress server) {
        try {
            var proxy = new WireProxy(server, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            var thread = new Thread(proxy::accept, "wire proxy");
            thread.setDaemon(true);
            thread.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns {@code source}, changed so that its connections go through here. */
    public PGSimpleDataSource through(PGSimpleDataSource source) {
        source.setServerNames(new String[] {address().getHostString()});
        source.setPortNumbers(new int[] {address().getPort()});
        source.setSslMode("disable");
        return source;
    }

    /** Returns where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress().getHostAddress(), listener.getLocalPort());
    }

    /** Returns what has passed since it was opened. */
    public WireCounts counts() {
        return log.counts();
    }

    /** Returns the SQL of each round trip since it was opened, start-up left out; one that is under way is the last. */
    public List<List<String>> trips() {
        return log.trips();
    }

    /** Adds a delay to each round trip from now on, start-up included. */
    public void delay(Duration perTrip) {
        faults.delay(perTrip);
    }

    /** Sets how connections are treated from now on. */
    public void line(Line line) {
        faults.line(line);
    }

    /** Cuts the connection of the next commit, once. */
    public void cut(Cut cut) {
        cut(cut, 1);
    }

    /** Cuts the connection of a commit to come, once: 1 is the next. */
    public void cut(Cut cut, int commit) {
        faults.cut(cut, commit);
    }

    /** Cuts all connections that there are; new ones work. */
    public void cutAll() {
        links.forEach(WireLink::close);
        links.clear();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cutAll();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                link(listener.accept());
            } catch (IOException e) {
                // The client has disconnected, the server accepts no connection, or the proxy is being closed.
            }
        }
    }

    private void link(Socket client) throws IOException {
        if (faults.line() == Line.REFUSES) {
            client.close();
            return;
        }
        log.connection();
        client.setTcpNoDelay(true);
        links.add(started(client));
    }

    private WireLink started(Socket client) throws IOException {
        try {
            var toServer = new Socket(server.getHostString(), server.getPort());
            toServer.setTcpNoDelay(true);
            var link = new WireLink(client, toServer, new WireTurns(log), faults);
            link.start();
            return link;
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }
}
