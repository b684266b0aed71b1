package dev.rung.runtime.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One message of the PostgreSQL protocol, version 3: a type, unless it opens a connection, a length and a body. */
final class WireMessage {

    static final char UNTYPED = 0;
    static final char QUERY = 'Q';
    static final char PARSE = 'P';
    static final char BIND = 'B';
    static final char EXECUTE = 'E';
    static final char TERMINATE = 'X';

    private static final char READY_FOR_QUERY = 'Z';
    private static final char COPY_IN_RESPONSE = 'G';
    private static final int LENGTH_BYTES = 4;
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final char type;
    private final byte[] body;

    private WireMessage(char type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    static WireMessage read(DataInputStream in) throws IOException {
        return new WireMessage((char) in.readUnsignedByte(), readBody(in));
    }

    static WireMessage readUntyped(DataInputStream in) throws IOException {
        return new WireMessage(UNTYPED, readBody(in));
    }

    char type() {
        return type;
    }

    private static byte[] readBody(DataInputStream in) throws IOException {
        var body = new byte[in.readInt() - LENGTH_BYTES];
        in.readFully(body);
        return body;
    }

    void write(DataOutputStream out) throws IOException {
        if (type != UNTYPED) {
            out.writeByte(type);
        }
        out.writeInt(body.length + LENGTH_BYTES);
        out.write(body);
    }

    /** Returns how many bytes it has on the wire. */
    int size() {
        return (type == UNTYPED ? 0 : 1) + LENGTH_BYTES + body.length;
    }

    /** Returns whether a client asks for encryption, before anything else. */
    boolean asksForEncryption() {
        var code = ByteBuffer.wrap(body).getInt();
        return type == UNTYPED && (code == SSL_REQUEST || code == GSS_REQUEST);
    }

    /** Returns whether the server has said all and waits for the client. */
    boolean givesTheTurnBack() {
        return isReadyForQuery() || type == COPY_IN_RESPONSE;
    }

    /** Returns whether it is the server's sign that a cycle is over, the start-up included. */
    boolean isReadyForQuery() {
        return type == READY_FOR_QUERY;
    }

    /** Returns the text number {@code index} of those that the body begins with. */
    String text(int index) {
        var start = 0;
        for (int i = 0; i < index; i++) {
            start = end(start) + 1;
        }
        return new String(body, start, end(start) - start, StandardCharsets.UTF_8);
    }

    private int end(int start) {
        var end = start;
        while (body[end] != 0) {
            end++;
        }
        return end;
    }
}
