package dev.rung.schema;

import dev.rung.schema.definition.DataType;

/**
 * Geometric types and network address types. Their values are texts, as SQL writes them.
 *
 * @since 0.1
 */
public interface GeometricAndNetworkTypes extends AnyType {

    /**
     * Points, such as {@code (1,2)}.
     *
     * @return the column
     */
    default Column<String> point() {
        return of(new DataType<>("point"));
    }

    /**
     * Endless lines.
     *
     * @return the column
     */
    default Column<String> line() {
        return of(new DataType<>("line"));
    }

    /**
     * Lines from a point to another.
     *
     * @return the column
     */
    default Column<String> lseg() {
        return of(new DataType<>("lseg"));
    }

    /**
     * Boxes.
     *
     * @return the column
     */
    default Column<String> box() {
        return of(new DataType<>("box"));
    }

    /**
     * Lines through several points.
     *
     * @return the column
     */
    default Column<String> path() {
        return of(new DataType<>("path"));
    }

    /**
     * Polygons.
     *
     * @return the column
     */
    default Column<String> polygon() {
        return of(new DataType<>("polygon"));
    }

    /**
     * Circles.
     *
     * @return the column
     */
    default Column<String> circle() {
        return of(new DataType<>("circle"));
    }

    /**
     * Hosts and networks, IPv4 and IPv6.
     *
     * @return the column
     */
    default Column<String> inet() {
        return of(new DataType<>("inet"));
    }

    /**
     * Networks, IPv4 and IPv6.
     *
     * @return the column
     */
    default Column<String> cidr() {
        return of(new DataType<>("cidr"));
    }

    /**
     * MAC addresses of 6 bytes.
     *
     * @return the column
     */
    default Column<String> macaddr() {
        return of(new DataType<>("macaddr"));
    }

    /**
     * MAC addresses of 8 bytes.
     *
     * @return the column
     */
    default Column<String> macaddr8() {
        return of(new DataType<>("macaddr8"));
    }

    /**
     * Places in the write-ahead log.
     *
     * @return the column
     */
    default Column<String> pgLsn() {
        return of(new DataType<>("pg_lsn"));
    }
}
