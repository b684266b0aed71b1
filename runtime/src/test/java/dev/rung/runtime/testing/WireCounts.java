package dev.rung.runtime.testing;

/**
 * What was sent between driver and server. Start-up (encryption, log-in) is counted in {@code startUpTrips} and nowhere else.
 *
 * @param connections those that clients opened
 * @param startUpTrips messages that clients sent until they were logged in
 * @param trips turns of direction: a client asks, the server answers
 * @param bytesSent by clients
 * @param bytesReceived by clients
 * @param queries messages of the simple protocol
 * @param parses statements that the server was asked to parse
 * @param executes statements that it was asked to execute
 * @param commits those among {@code queries} and {@code executes} that are or hold a commit
 */
public record WireCounts(
        long connections,
        long startUpTrips,
        long trips,
        long bytesSent,
        long bytesReceived,
        long queries,
        long parses,
        long executes,
        long commits) {

    /** Returns what came on top of {@code earlier}. */
    public WireCounts since(WireCounts earlier) {
        return new WireCounts(
                connections - earlier.connections,
                startUpTrips - earlier.startUpTrips,
                trips - earlier.trips,
                bytesSent - earlier.bytesSent,
                bytesReceived - earlier.bytesReceived,
                queries - earlier.queries,
                parses - earlier.parses,
                executes - earlier.executes,
                commits - earlier.commits);
    }
}
