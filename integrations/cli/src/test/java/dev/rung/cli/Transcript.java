package dev.rung.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Commands with what they print and how they end, as a shell shows it, without what differs from run to run. */
final class Transcript {

    private final CommandRun command;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    Transcript(CommandRun command) {
        this.command = command;
    }

    /** Shows {@code shown} in the place of {@code name}. */
    Transcript naming(String name, String shown) {
        names.put(name, shown);
        return this;
    }

    /** Runs a command whose words have no spaces of their own. */
    Transcript run(String words) {
        var exitCode = command.run(words.split(" "));
        text.append("$ rung ").append(words).append('\n');
        text.append(command.err()).append(command.out());
        if (exitCode != 0) {
            text.append("=> exit ").append(exitCode).append('\n');
        }
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        var shown = text.toString();
        for (var name : names.entrySet()) {
            shown = shown.replace(name.getKey(), name.getValue());
        }
        return shown.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?", "TIME")
                .replaceAll("\\d+ ms", "N ms")
                .replaceAll("\"(\\w*)Millis\" : \\d+", "\"$1Millis\" : N")
                .replaceAll(" {2,}(?=\\S)", "  ")
                .replaceAll("(?m) +$", "");
    }
}
