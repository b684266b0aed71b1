package dev.rung.schema;

/**
 * A column that has a name, and no type yet. Belongs to one call of a migration.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ColumnTypes
        extends NumberTypes, SerialTypes, TextTypes, TimeTypes, GeometricAndNetworkTypes, RangeTypes {}
