package org.approdo.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** Every way in which publishing changes the disk, so that tests can let each one fail. */
interface FileOperations {
    /** Makes a folder and those above it; fine when it is there. */
    void createFolder(Path folder) throws IOException;

    /** Writes a new file, with the folders above it. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Makes a file appear at a second place, with the folders above it; the two may share their bytes. */
    void keep(Path file, Path second) throws IOException;

    /** Gives a folder the access rights of another. */
    void copyRights(Path from, Path to) throws IOException;

    /** Renames in one step, or fails and changes nothing. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file or an empty folder. */
    void delete(Path path) throws IOException;

    /** Brings a file, or the names in a folder, down to the disk. */
    void flush(Path path) throws IOException;

    /** The folder a file lies in; a file of ours always lies in one. */
    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a path without a folder");
    }
}
