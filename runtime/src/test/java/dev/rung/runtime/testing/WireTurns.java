package dev.rung.runtime.testing;

import java.util.Optional;

/** Follows one connection: whose turn it is, and what runs. Thread-safe: both directions report to it. */
final class WireTurns {

    private enum Phase {
        START_UP,
        CLIENT,
        SERVER
    }

    private final WireLog log;
    private final WireStatements statements = new WireStatements();
    private Phase phase = Phase.START_UP;
    private int trip;

    WireTurns(WireLog log) {
        this.log = log;
    }

    /** Returns whether a round trip begins with {@code message}, the client's next. */
    synchronized boolean beginsTrip(WireMessage message) {
        if (message.type() == WireMessage.TERMINATE) {
            return false;
        }
        if (phase == Phase.START_UP) {
            log.startUpTrip();
            return true;
        }
        if (phase == Phase.SERVER) {
            return false;
        }
        phase = Phase.SERVER;
        trip = log.trip();
        return true;
    }

    /** Notes the client's message; returns the SQL that it runs. */
    synchronized Optional<String> sent(WireMessage message) {
        if (phase == Phase.START_UP || message.type() == WireMessage.TERMINATE) {
            return Optional.empty();
        }
        log.sent(message);
        var sql = statements.runBy(message);
        sql.ifPresent(text -> log.runs(trip, text));
        return sql;
    }

    /** Notes the server's message. */
    synchronized void received(WireMessage message) {
        if (phase != Phase.START_UP) {
            log.received(message);
        }
        if (phase == Phase.START_UP ? message.isReadyForQuery() : message.givesTheTurnBack()) {
            phase = Phase.CLIENT;
        }
    }
}
