package dev.rung.runtime.model;

import dev.rung.catalog.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attempt, or what is recorded in its place, as the history table keeps it.
 *
 * @param seq the place in the history: 1, 2, 3, ...
 * @param kind whether it ran, or what it records instead
 * @param version the migration
 * @param description what it does
 * @param direction which way it was run
 * @param outcome how it ended
 * @param checksum the checksum of its class at that time
 * @param state the fingerprint of all that was applied after this row
 * @param statement outside a transaction the number of the statement that began last or, after a failure, at which it
 *     stopped: those before are done; 0 inside a transaction, where a failure leaves nothing
 * @param startedAt when it began, by the server's clock
 * @param took how long it ran; empty while it runs. Of a derived change in a transaction, whose row is sent with its statements, by
 *     the clock of the server, without the round trip and the commit
 * @param failure why it failed; empty where it did not
 * @param reason what a person gave as the reason; empty where none was asked for
 * @param acted which objects its conditional changes created, such as {@code relation orders}; the others were there
 * @param run the run that made the attempt
 * @since 0.1
 */
public record HistoryRow(
        long seq,
        EntryKind kind,
        Version version,
        String description,
        Direction direction,
        Outcome outcome,
        String checksum,
        Fingerprint state,
        int statement,
        Instant startedAt,
        Optional<Duration> took,
        Optional<Failure> failure,
        Optional<String> reason,
        List<String> acted,
        Run run) {

    public HistoryRow {
        acted = List.copyOf(acted);
    }

    /**
     * Returns whether this attempt may have left something behind: it began outside a transaction and did not end well.
     *
     * @return whether a person has to look
     */
    public boolean isInterrupted() {
        return outcome == Outcome.RUNNING || (outcome == Outcome.FAILED && statement > 0);
    }
}
