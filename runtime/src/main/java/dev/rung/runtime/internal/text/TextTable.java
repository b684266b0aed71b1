package dev.rung.runtime.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of cells for a person to read, in columns as wide as their widest cell. What others wrote begins no line of its own and
 * has an end. Belongs to one text.
 */
public final class TextTable {

    /** A longer cell is cut. */
    private static final int LONGEST_CELL = 60;

    /** A longer line below a row is cut. */
    private static final int LONGEST_LINE = 160;

    private static final String INDENTATION = "  ";

    /**
     * A row.
     *
     * @param cells its cells
     * @param below lines that belong to it
     */
    private record Row(List<String> cells, List<String> below) {}

    private final String title;
    private final List<Row> rows = new ArrayList<>();

    /** Begins a table under {@code title}, which is one line. */
    public TextTable(String title) {
        this.title = Printable.of(title);
    }

    /** Adds a row. The last cell may be as long as it likes, within reason. */
    public void row(List<String> cells) {
        var shown = new ArrayList<String>();
        for (var cell : cells) {
            var isLast = shown.size() == cells.size() - 1;
            shown.add(Printable.cut(Printable.line(cell), isLast ? LONGEST_LINE : LONGEST_CELL));
        }
        rows.add(new Row(shown, new ArrayList<>()));
    }

    /** Adds a line below the last row. */
    public void below(String line) {
        rows.get(rows.size() - 1).below().add(Printable.cut(Printable.line(line), LONGEST_LINE));
    }

    /** Returns the title and the rows, each in a line of its own, without a line end after the last one. */
    @Override
    public String toString() {
        var widths = widths();
        var text = new StringBuilder(title);
        for (var row : rows) {
            text.append('\n').append(line(row.cells(), widths));
            row.below()
                    .forEach(line ->
                            text.append('\n').append(INDENTATION.repeat(4)).append(line));
        }
        return text.toString();
    }

    private List<Integer> widths() {
        var widths = new ArrayList<Integer>();
        for (var row : rows) {
            for (var column = 0; column < row.cells().size(); column++) {
                if (widths.size() == column) {
                    widths.add(0);
                }
                widths.set(
                        column,
                        Math.max(widths.get(column), DisplayWidth.of(row.cells().get(column))));
            }
        }
        return widths;
    }

    private static String line(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder();
        for (var column = 0; column < cells.size(); column++) {
            line.append(INDENTATION).append(DisplayWidth.padded(cells.get(column), widths.get(column)));
        }
        return line.toString().stripTrailing();
    }
}
