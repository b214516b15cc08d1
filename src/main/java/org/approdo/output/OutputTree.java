package org.approdo.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;

/** Everything a build makes, sorted by path. Never changes; nothing is written until it is published. */
public final class OutputTree {
    private static final Comparator<OutputFile> ORDER =
            Comparator.comparing(OutputFile::path).thenComparing(OutputFile::origin);

    private final List<OutputFile> files;
    private final Map<String, OutputFile> byPath;

    private OutputTree(SortedMap<String, OutputFile> byPath) {
        this.byPath = new LinkedHashMap<>(byPath); // keeps the order, and is asked for every link of every page
        this.files = List.copyOf(byPath.values());
    }

    /**
     * Puts the files of several makers into one tree. Reports {@link Rule#DUPLICATE_PATH} for two that cannot stand beside
     * each other on every file system, and leaves the later one out.
     */
    @SafeVarargs
    public static OutputTree merge(Diagnostics log, List<OutputFile>... sources) {
        var all = new ArrayList<OutputFile>();
        for (List<OutputFile> source : sources) {
            all.addAll(source);
        }
        all.sort(ORDER);
        var claims = new PathClaims();
        var kept = new TreeMap<String, OutputFile>();
        for (OutputFile file : all) {
            Optional<OutputFile> rival = claims.claim(file.path()).map(kept::get);
            rival.ifPresentOrElse(r -> reportClash(file, r, log), () -> kept.put(file.path(), file));
        }
        return new OutputTree(kept);
    }

    /** The same tree with files put in, which replace those of the same paths. */
    public OutputTree with(List<OutputFile> more) {
        var all = new TreeMap<String, OutputFile>(byPath);
        more.forEach(f -> all.put(f.path(), f));
        return new OutputTree(all);
    }

    /** The same tree, each file replaced by one of its path. */
    public OutputTree map(UnaryOperator<OutputFile> change) {
        var all = new TreeMap<String, OutputFile>();
        files.forEach(f -> all.put(f.path(), change.apply(f)));
        return new OutputTree(all);
    }

    /** Without the files that are left to other runs. */
    public OutputTree here() {
        var all = new TreeMap<String, OutputFile>(byPath);
        all.values().removeIf(f -> !f.isHere());
        return new OutputTree(all);
    }

    private static void reportClash(OutputFile file, OutputFile rival, Diagnostics log) {
        log.report(
                Rule.DUPLICATE_PATH,
                SourceFile.named(file.origin()).start(),
                file.path(),
                rival.path(),
                rival.origin());
    }

    /** All files by path. */
    public List<OutputFile> files() {
        return files;
    }

    public Optional<OutputFile> file(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    public boolean contains(String path) {
        return byPath.containsKey(path);
    }
}
