/**
 * A region's table of services, offices or associations: it becomes items, and items become a table.
 *
 * <p>Uses {@code content}, {@code locale} and {@code source}. Writes no files. First type to read: {@link
 * org.approdo.exchange.table.TableImporter}.
 */
@NullMarked
package org.approdo.exchange.table;

import org.jspecify.annotations.NullMarked;
