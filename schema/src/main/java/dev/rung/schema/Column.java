package dev.rung.schema;

import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.GeneratedStorage;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IdentityKind;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.sql.SqlPart;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A column that is being written. Belongs to one call of a migration.
 *
 * @param <T> what its values are in Java
 * @since 0.1
 */
public sealed class Column<T> permits ColumnReference {

    private final ColumnDraft draft;
    private final DataType<T> type;

    Column(ColumnDraft draft, DataType<T> type) {
        this.draft = draft;
        this.type = type;
    }

    /**
     * Begins a column.
     *
     * @param name its name
     * @return the next step: its type
     */
    public static ColumnTypes named(String name) {
        return new ColumnDraft(new Identifier(name));
    }

    /**
     * Makes its values arrays of what they were.
     *
     * @return the column of arrays
     */
    public Column<List<T>> array() {
        return draft.of(new DataType<>(type.sql() + "[]"));
    }

    /**
     * Takes no null.
     *
     * @return this
     */
    public Column<T> notNull() {
        draft.nullability(Nullability.NOT_NULL);
        return this;
    }

    /**
     * Takes null, as a column does of which nothing is said.
     *
     * @return this
     */
    public Column<T> nullable() {
        draft.nullability(Nullability.NULLABLE);
        return this;
    }

    /**
     * Takes a constant where a row brings no value.
     *
     * @param value the constant
     * @return this
     * @throws IllegalArgumentException if SQL cannot write it
     */
    public Column<T> defaultTo(T value) {
        return defaultSql(SqlLiteral.of(Objects.requireNonNull(value, "default")));
    }

    /**
     * Takes what an expression gives where a row brings no value.
     *
     * @param sql the expression
     * @return this
     */
    public Column<T> defaultSql(@SqlPart(prefix = "select (", suffix = ")") String sql) {
        draft.value(new ColumnValue.Default(sql));
        return this;
    }

    /**
     * Takes the next number of a sequence of its own, always.
     *
     * @return this
     */
    public Column<T> identity() {
        return identity(counting -> {});
    }

    /**
     * Takes the next number of a sequence of its own, always.
     *
     * @param counting says how it counts, such as {@code c -> c.startWith(1000)}
     * @return this
     */
    public Column<T> identity(Consumer<? super SequenceOptions> counting) {
        draft.value(new ColumnValue.Identity(IdentityKind.ALWAYS, SequenceOptions.of(counting)));
        return this;
    }

    /**
     * Takes the next number of a sequence of its own where a row brings no value.
     *
     * @return this
     */
    public Column<T> identityByDefault() {
        return identityByDefault(counting -> {});
    }

    /**
     * Takes the next number of a sequence of its own where a row brings no value.
     *
     * @param counting says how it counts
     * @return this
     */
    public Column<T> identityByDefault(Consumer<? super SequenceOptions> counting) {
        draft.value(new ColumnValue.Identity(IdentityKind.BY_DEFAULT, SequenceOptions.of(counting)));
        return this;
    }

    Column<T> fromSequence() {
        draft.value(new ColumnValue.Serial());
        return notNull();
    }

    /**
     * Is computed from its row when that is written.
     *
     * @param sql the expression
     * @return this
     */
    public Column<T> generatedStored(@SqlPart(prefix = "select (", suffix = ")") String sql) {
        draft.value(new ColumnValue.Generated(sql, GeneratedStorage.STORED));
        return this;
    }

    /**
     * Is computed from its row when that is read; PostgreSQL 18 and later.
     *
     * @param sql the expression
     * @return this
     */
    public Column<T> generatedVirtual(@SqlPart(prefix = "select (", suffix = ")") String sql) {
        draft.value(new ColumnValue.Generated(sql, GeneratedStorage.VIRTUAL));
        return this;
    }

    /**
     * Identifies a row.
     *
     * @return this
     */
    public Column<T> primaryKey() {
        draft.add(new KeyConstraint(List.of(draft.identifier()), KeyConstraint.Kind.PRIMARY_KEY).draft());
        return this;
    }

    /**
     * Has no value twice; nulls differ.
     *
     * @return this
     */
    public Column<T> unique() {
        draft.add(new KeyConstraint(List.of(draft.identifier()), KeyConstraint.Kind.UNIQUE).draft());
        return this;
    }

    /**
     * Has no value twice, null neither; PostgreSQL 15 and later.
     *
     * @return this
     */
    public Column<T> uniqueNullsNotDistinct() {
        draft.add(new KeyConstraint(List.of(draft.identifier()), KeyConstraint.Kind.UNIQUE)
                .nullsNotDistinct()
                .draft());
        return this;
    }

    /**
     * Takes only what meets a condition.
     *
     * @param sql the condition
     * @return this
     */
    public Column<T> check(@SqlPart(prefix = "select (", suffix = ")") String sql) {
        draft.add(new CheckDraft(Optional.empty(), List.of(draft.identifier().value(), "check"), sql));
        return this;
    }

    /**
     * Takes only what meets a condition.
     *
     * @param name the name of the constraint
     * @param sql the condition
     * @return this
     */
    public Column<T> check(String name, @SqlPart(prefix = "select (", suffix = ")") String sql) {
        draft.add(new CheckDraft(Optional.of(new Identifier(name)), List.of(), sql));
        return this;
    }

    /**
     * Refers to rows of another table.
     *
     * <pre>{@code
     * t.column("customer_id").bigint().notNull().references("customers", "id").onDelete(CASCADE);
     * }</pre>
     *
     * @param table the table
     * @param column its column, which is unique there
     * @return the column, and what more is to be said of the reference
     */
    public ColumnReference<T> references(String table, String column) {
        var key = new ForeignKeyDraft(List.of(draft.identifier()));
        key.references(table, Stream.of(column));
        draft.add(key);
        return new ColumnReference<>(this, key);
    }

    /**
     * Gets an index of its own.
     *
     * @return this
     */
    public Column<T> indexed() {
        draft.addIndex(new Index(Optional.empty(), List.of(IndexKey.column(draft.identifier()))).draft());
        return this;
    }

    /**
     * Gets an index of its own.
     *
     * @param name the name of the index
     * @return this
     */
    public Column<T> indexed(String name) {
        draft.addIndex(
                new Index(Optional.of(new Identifier(name)), List.of(IndexKey.column(draft.identifier()))).draft());
        return this;
    }

    /**
     * Is sorted by another collation.
     *
     * @param collation its name, such as {@code C}
     * @return this
     */
    public Column<T> collate(String collation) {
        draft.collation(QualifiedName.of(collation));
        return this;
    }

    /**
     * Says what it is for.
     *
     * @param text the comment
     * @return this
     */
    public Column<T> comment(String text) {
        draft.comment(text);
        return this;
    }

    /**
     * Says how it is kept, and who may use it.
     *
     * @param content such as {@code o -> o.statistics(500)}
     * @return this
     */
    public Column<T> options(Consumer<? super ColumnSettings> content) {
        draft.options(ColumnSettings.of(draft.options(), content));
        return this;
    }

    ColumnDraft draft() {
        return draft;
    }

    DataType<T> type() {
        return type;
    }

    ColumnWithParts in(QualifiedName table) {
        return draft.in(table);
    }
}
