package dev.rung.sqlcheck;

import java.util.ArrayList;
import java.util.List;

/** Takes from a text block what Java takes: the indentation that all lines share, and blanks at the ends of lines. */
final class Indentation {

    private Indentation() {}

    static PositionedText strip(PositionedText block) {
        var lines = lines(block.text());
        int shared = shared(block.text(), lines);
        var stripped = new PositionedText.Builder();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var text = block.text().substring(line.start(), line.end());
            int length = text.stripTrailing().length();
            stripped.append(block, line.start() + Math.min(shared, length), line.start() + length);
            if (i < lines.size() - 1) {
                stripped.append('\n', block.positionOf(line.end()));
            }
        }
        return stripped.build();
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(new Line(start, end));
            start = end + 1;
        }
        lines.add(new Line(start, text.length()));
        return lines;
    }

    /** The last line counts even if it is blank: it holds the closing delimiter. */
    private static int shared(String text, List<Line> lines) {
        int shared = Integer.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            String line = text.substring(lines.get(i).start(), lines.get(i).end());
            if (!line.isBlank()) {
                shared = Math.min(shared, line.length() - line.stripLeading().length());
            } else if (i == lines.size() - 1) {
                shared = Math.min(shared, line.length());
            }
        }
        return shared;
    }

    /** From one character of the block to before another. */
    private record Line(int start, int end) {}
}
