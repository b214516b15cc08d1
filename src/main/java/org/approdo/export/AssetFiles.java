package org.approdo.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.approdo.content.Entry;
import org.approdo.content.Picture;
import org.approdo.output.OutputFile;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceTree;

/**
 * Files that go out as they are: those beside items, at the item's address without language, and the theme's. Pictures go
 * out without what a camera wrote into them.
 */
public final class AssetFiles {
    private static final String THEME = "templates/assets";

    private AssetFiles() {}

    /** Content is read when it is written, so that pictures need no memory before. */
    public static List<OutputFile> of(Path root, Site site, Diagnostics log) {
        var files = new ArrayList<OutputFile>();
        for (Entry entry : site.content().entries()) {
            for (String name : new TreeSet<>(entry.files())) {
                files.add(file(root, entry.folder() + '/' + name, entry.path().substring(1) + name));
            }
        }
        for (String path : SourceTree.list(root, THEME, log)) {
            files.add(file(root, path, path.substring(THEME.length() + 1)));
        }
        return files;
    }

    private static OutputFile file(Path root, String source, String path) {
        return new OutputFile(path, source, () -> {
            try {
                byte[] bytes = Files.readAllBytes(root.resolve(source));
                return Picture.read(path, bytes).map(Picture::bytes).orElse(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
