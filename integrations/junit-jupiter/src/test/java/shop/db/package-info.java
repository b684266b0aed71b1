/** The migrations of a small shop, for tests. */
package shop.db;
