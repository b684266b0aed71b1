package dev.rung.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rung.MigrationBody;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The code of so many migrations as fit into one class with room to spare: a method ends at 64 KB. */
record CatalogPart(List<CatalogedMigration> migrations) {

    /** The names of the constants begin so; a later compilation looks for them. */
    static final String CHECKSUM = "CHECKSUM_";

    static final int SIZE = 500;

    static final ParameterizedTypeName ENTRIES = ParameterizedTypeName.get(List.class, CatalogEntry.class);

    long firstVersion() {
        return migrations.get(0).entry().version();
    }

    long lastVersion() {
        return migrations.get(migrations.size() - 1).entry().version();
    }

    void addChecksums(TypeSpec.Builder type) {
        for (var migration : migrations) {
            type.addField(FieldSpec.builder(String.class, constant(migration), Modifier.STATIC, Modifier.FINAL)
                    .initializer("$S", migration.entry().checksum())
                    .build());
        }
    }

    void addMethods(TypeSpec.Builder type, List<MethodSpec.Builder> heads) {
        type.addMethod(heads.get(0).addCode(entries()).build());
        type.addMethod(heads.get(1).addCode(newMigration()).build());
    }

    private CodeBlock entries() {
        var lines = migrations.stream().map(CatalogPart::entry).toList();
        return CodeBlock.of("return $T.of(\n$>$>$L);$<$<\n", List.class, CodeBlock.join(lines, ",\n"));
    }

    private static CodeBlock entry(CatalogedMigration migration) {
        var entry = migration.entry();
        return CodeBlock.builder()
                .add("new $T(\n$>$>", CatalogEntry.class)
                .add("$LL, $S, $S, ", entry.version(), entry.description(), entry.className())
                .add("$L,\n", constant(migration))
                .add(CodeBlock.join(modes(entry), ", "))
                .add(", $T.$L)$<$<", MigrationKind.class, entry.kind().name())
                .build();
    }

    /** One mode for both directions; a catalog names two only where they differ. */
    private static List<CodeBlock> modes(CatalogEntry entry) {
        return Stream.of(entry.upMode(), entry.downMode())
                .distinct()
                .map(mode -> CodeBlock.of("$T.$L", TransactionMode.class, mode.name()))
                .toList();
    }

    private CodeBlock newMigration() {
        var code = CodeBlock.builder().add("return switch ($T.toString(version)) {\n$>", Long.class);
        for (var migration : migrations) {
            code.add(
                    "case $S -> new $T();\n",
                    Long.toString(migration.entry().version()),
                    ClassName.get(migration.type()));
        }
        return code.add("default -> throw new $T($S + version);\n$<};\n", IllegalArgumentException.class, "no version ")
                .build();
    }

    private static String constant(CatalogedMigration migration) {
        return CHECKSUM + migration.entry().version();
    }

    /** Returns how {@code entries()} and {@code newMigration(version)} begin. */
    static List<MethodSpec.Builder> heads(Modifier... modifiers) {
        return List.of(
                MethodSpec.methodBuilder("entries").addModifiers(modifiers).returns(ENTRIES),
                MethodSpec.methodBuilder("newMigration")
                        .addModifiers(modifiers)
                        .returns(MigrationBody.class)
                        .addParameter(long.class, "version"));
    }
}
