package org.approdo.exchange.table;

import java.util.List;

/**
 * What a table changes.
 *
 * @param changes by row
 * @param columns the file of columns with the rows it now knows
 * @param rows how many rows the table has
 * @param refused how many of them were not taken
 */
public record TableImport(List<Change> changes, String columns, int rows, int refused) {
    public TableImport {
        changes = List.copyOf(changes);
    }

    /**
     * A file of an item as it is to be.
     *
     * @param path from the site's folder
     * @param made whether the item is new
     * @param differences what changes, in words: {@code phones.number: '02 1' becomes '02 2'}
     */
    public record Change(String path, String text, boolean made, List<String> differences) {
        public Change {
            differences = List.copyOf(differences);
        }
    }
}
