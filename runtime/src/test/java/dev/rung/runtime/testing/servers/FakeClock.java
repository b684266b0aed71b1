package dev.rung.runtime.testing.servers;

import java.util.Map;

/** A clock for one server, which runs as it should until it is {@linkplain #set set}. */
public final class FakeClock implements Launch, AutoCloseable {

    private final TemporaryFolder folder = TemporaryFolder.create("clock");
    private final String library = RequiredProgram.LIBFAKETIME.path().toString();

    public FakeClock() {
        set("+0");
    }

    /** Moves the clock at once, {@code -3d} for example. */
    public void set(String offset) {
        folder.write("offset", offset + "\n");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library,
                "FAKETIME_TIMESTAMP_FILE",
                folder.path().resolve("offset").toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }

    @Override
    public void close() {
        folder.close();
    }
}
