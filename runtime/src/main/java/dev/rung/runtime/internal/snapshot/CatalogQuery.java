package dev.rung.runtime.internal.snapshot;

/**
 * One part of the catalog, as a query with the columns of a {@link CatalogRow}: {@code address}, {@code parents} (an array in
 * which nulls do not count), {@code kind}, {@code name} and {@code facts} (property, value, property, value, ...; a null
 * value is no fact). It may use what {@link CatalogReader} names before it: {@code place} and {@code relation}.
 *
 * @param since the first major version of the server that has what the query reads
 * @param before the first one that has it no more
 * @param sql the query, to be read under the settings of a {@link ReadingSettings}
 */
record CatalogQuery(int since, int before, String sql) {

    static CatalogQuery of(String sql) {
        return new CatalogQuery(0, Integer.MAX_VALUE, sql);
    }

    static CatalogQuery since(int major, String sql) {
        return new CatalogQuery(major, Integer.MAX_VALUE, sql);
    }

    static CatalogQuery before(int major, String sql) {
        return new CatalogQuery(0, major, sql);
    }

    boolean fits(int major) {
        return since <= major && major < before;
    }
}
