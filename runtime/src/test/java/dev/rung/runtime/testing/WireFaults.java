package dev.rung.runtime.testing;

import java.time.Duration;
import java.util.Optional;

/** What a proxy does to the connections through it. Thread-safe. */
final class WireFaults {

    private WireProxy.Line line = WireProxy.Line.OPEN;
    private Duration delay = Duration.ZERO;
    private Optional<WireProxy.Cut> cut = Optional.empty();
    private int commitsToCut;

    synchronized void line(WireProxy.Line line) {
        this.line = line;
    }

    synchronized WireProxy.Line line() {
        return line;
    }

    synchronized void delay(Duration delay) {
        this.delay = delay;
    }

    synchronized Duration delay() {
        return delay;
    }

    synchronized void cut(WireProxy.Cut cut, int commit) {
        this.cut = Optional.of(cut);
        this.commitsToCut = commit;
    }

    /** Returns what to do at a commit that has come; each cut happens once. */
    synchronized Optional<WireProxy.Cut> atCommit() {
        if (cut.isEmpty() || --commitsToCut > 0) {
            return Optional.empty();
        }
        var now = cut;
        cut = Optional.empty();
        return now;
    }
}
