package dev.rung.runtime.internal.sql;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Speaks just enough of PostgreSQL's protocol to a client that sends simple queries: it records each and answers that it was
 * empty. Loopback only, one client at a time, any port that is free.
 */
final class RecordingServer implements AutoCloseable {

    private static final int STARTUP = 196_608;

    private static final Map<String, String> PARAMETERS = Map.of(
            "server_version",
            "15.0",
            "server_encoding",
            "UTF8",
            "client_encoding",
            "UTF8",
            "standard_conforming_strings",
            "on");

    private final ServerSocket socket;
    private final List<String> queries = new CopyOnWriteArrayList<>();

    RecordingServer() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "recording-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Returns what was sent so far, each query as it was. */
    List<String> queries() {
        return List.copyOf(queries);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(client.getOutputStream());
        while (startup(in) != STARTUP) {
            out.write('N'); // no encryption
        }
        message(out, 'R', new byte[4]);
        for (var parameter : PARAMETERS.entrySet()) {
            message(
                    out,
                    'S',
                    (parameter.getKey() + '\0' + parameter.getValue() + '\0').getBytes(StandardCharsets.UTF_8));
        }
        ready(out);
        for (var type = in.read(); type == 'Q'; type = in.read()) {
            queries.add(text(in.readNBytes(in.readInt() - 4)));
            message(out, 'I', new byte[0]);
            ready(out);
        }
    }

    private static int startup(DataInputStream in) throws IOException {
        var length = in.readInt();
        var code = in.readInt();
        in.skipNBytes(length - 8);
        return code;
    }

    private static void ready(DataOutputStream out) throws IOException {
        message(out, 'Z', new byte[] {'I'});
        out.flush();
    }

    private static void message(DataOutputStream out, char type, byte[] content) throws IOException {
        out.write(type);
        out.writeInt(content.length + 4);
        out.write(content);
    }

    private static String text(byte[] withZero) {
        return new String(withZero, 0, withZero.length - 1, StandardCharsets.UTF_8);
    }
}
