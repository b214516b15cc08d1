package org.approdo.exchange;

import java.util.List;

/**
 * What came back and was taken.
 *
 * @param files by path
 * @param units how many passages were translated or confirmed
 */
public record Imported(List<ChangedFile> files, int units) {
    public Imported {
        files = List.copyOf(files);
    }
}
