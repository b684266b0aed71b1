package dev.rung.runtime.testing;

import java.util.ArrayList;
import java.util.List;

/** Counts what passes on all connections of a proxy, and keeps the SQL. Thread-safe. */
final class WireLog {

    private final List<List<String>> trips = new ArrayList<>();
    private long connections;
    private long startUpTrips;
    private long bytesSent;
    private long bytesReceived;
    private long queries;
    private long parses;
    private long executes;
    private long commits;

    synchronized void connection() {
        connections++;
    }

    synchronized void startUpTrip() {
        startUpTrips++;
    }

    /** Returns the number of a trip that begins. */
    synchronized int trip() {
        trips.add(new ArrayList<>());
        return trips.size() - 1;
    }

    synchronized void sent(WireMessage message) {
        bytesSent += message.size();
        switch (message.type()) {
            case WireMessage.QUERY -> queries++;
            case WireMessage.PARSE -> parses++;
            case WireMessage.EXECUTE -> executes++;
            default -> {
                // Only its bytes count.
            }
        }
    }

    synchronized void runs(int trip, String sql) {
        trips.get(trip).add(sql);
        if (WireStatements.commits(sql)) {
            commits++;
        }
    }

    synchronized void received(WireMessage message) {
        bytesReceived += message.size();
    }

    synchronized WireCounts counts() {
        return new WireCounts(
                connections, startUpTrips, trips.size(), bytesSent, bytesReceived, queries, parses, executes, commits);
    }

    /** Returns the SQL of each trip, in order. */
    synchronized List<List<String>> trips() {
        return trips.stream().map(List::copyOf).toList();
    }
}
