package dev.rung.sqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class StringLiteralsTest {

    private static final String QUOTES = "\"\"\"";

    @Test
    void literals_are_read_as_javac_reads_them() throws IOException {
        var expressions = List.of(
                "\"\"",
                "\"a\"",
                "\"a\\tb\\n\\\"c\\\\ \\101\\7\\08\\377\\s\"",
                "\"\\u0041\\uuu0042 \\\\u0043 é 🐘\"",
                "\"a\" + \"b\" /* \"no\" */ + // \"neither\"\n \"c\"",
                QUOTES + "\n  a\n    b \t\n\n  c\n  " + QUOTES,
                QUOTES + "   \n\ta\n\t\tb\\\n\t  c" + QUOTES,
                QUOTES + "\r\n  a\r\n b\\s \r\n   " + QUOTES,
                QUOTES + "\n  say \"\" and \\" + QUOTES + " \\u0041\n  " + QUOTES + " + \"x\"",
                QUOTES + "\n      \n   a\n " + QUOTES);
        for (var expression : expressions) {
            var source = "class A { String s = " + expression + "; }";
            var literal = literal(source);
            assertThat(literal.read().text()).as(expression).isEqualTo(literal.value());
        }
    }

    @Test
    void each_character_has_its_position_in_the_source() throws IOException {
        var source = "class A { String s = " + QUOTES + "\n    ab\\tc\n      \\u0064e\n    " + QUOTES + " + \"f\"; }";
        var text = literal(source).read();

        for (var letter : List.of("a", "b", "c", "e", "f")) {
            int index = text.text().indexOf(letter);
            assertThat(source.substring(text.positionOf(index))).startsWith(letter);
        }
        assertThat(source.substring(text.positionOf(text.text().indexOf('\t')))).startsWith("\\tc");
        assertThat(source.substring(text.positionOf(text.text().indexOf('d')))).startsWith("\\u0064e");
        assertThat(source.substring(text.positionOf(text.text().length()))).startsWith("\"; }");
    }

    private static Literal literal(String source) throws IOException {
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of(), null, List.of(new Source(source)));
        var unit = task.parse().iterator().next();
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        var found = new ArrayList<Literal>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                int start = (int) positions.getStartPosition(unit, literal);
                int end = (int) positions.getEndPosition(unit, literal);
                found.add(new Literal((String) literal.getValue(), StringLiterals.read(source, start, end)));
                return null;
            }
        }.scan(unit, null);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private record Literal(String value, PositionedText read) {}

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String text) {
            super(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
