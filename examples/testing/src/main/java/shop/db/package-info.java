/** The migrations of the shop: one package is one sequence of versions, and {@code RungCatalog} is generated beside them. */
@NullMarked
package shop.db;

import org.jspecify.annotations.NullMarked;
