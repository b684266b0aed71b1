package dev.rung.schema;

import dev.rung.schema.definition.DataType;
import java.util.UUID;

/**
 * Types of texts, bytes, bits and documents.
 *
 * @since 0.1
 */
public interface TextTypes extends AnyType {

    /**
     * Texts of any length.
     *
     * @return the column
     */
    default Column<String> text() {
        return of(new DataType<>("text"));
    }

    /**
     * Texts of any length; {@link #text()} is the same and shorter.
     *
     * @return the column
     */
    default Column<String> varchar() {
        return of(new DataType<>("character varying"));
    }

    /**
     * Texts up to a length.
     *
     * @param length how many characters at most
     * @return the column
     */
    default Column<String> varchar(int length) {
        return of(new DataType<>("character varying(%d)".formatted(length)));
    }

    /**
     * Texts of one length, filled with spaces.
     *
     * @param length how many characters
     * @return the column
     */
    default Column<String> character(int length) {
        return of(new DataType<>("character(%d)".formatted(length)));
    }

    /**
     * Names of objects in the catalog.
     *
     * @return the column
     */
    default Column<String> name() {
        return of(new DataType<>("name"));
    }

    /**
     * Bytes.
     *
     * @return the column
     */
    default Column<byte[]> bytea() {
        return of(new DataType<>("bytea"));
    }

    /**
     * Bits of one length.
     *
     * @param length how many bits
     * @return the column
     */
    default Column<String> bit(int length) {
        return of(new DataType<>("bit(%d)".formatted(length)));
    }

    /**
     * Bits of any length.
     *
     * @return the column
     */
    default Column<String> varbit() {
        return of(new DataType<>("bit varying"));
    }

    /**
     * Bits up to a length.
     *
     * @param length how many bits at most
     * @return the column
     */
    default Column<String> varbit(int length) {
        return of(new DataType<>("bit varying(%d)".formatted(length)));
    }

    /**
     * Identifiers of 16 bytes.
     *
     * @return the column
     */
    default Column<UUID> uuid() {
        return of(new DataType<>("uuid"));
    }

    /**
     * JSON as it was written.
     *
     * @return the column
     */
    default Column<String> json() {
        return of(new DataType<>("json"));
    }

    /**
     * JSON that can be indexed.
     *
     * @return the column
     */
    default Column<String> jsonb() {
        return of(new DataType<>("jsonb"));
    }

    /**
     * Paths into JSON.
     *
     * @return the column
     */
    default Column<String> jsonpath() {
        return of(new DataType<>("jsonpath"));
    }

    /**
     * XML.
     *
     * @return the column
     */
    default Column<String> xml() {
        return of(new DataType<>("xml"));
    }

    /**
     * Texts prepared for search.
     *
     * @return the column
     */
    default Column<String> tsvector() {
        return of(new DataType<>("tsvector"));
    }

    /**
     * What a text is searched for.
     *
     * @return the column
     */
    default Column<String> tsquery() {
        return of(new DataType<>("tsquery"));
    }
}
