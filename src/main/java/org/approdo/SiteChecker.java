package org.approdo;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.cache.ResultReader;
import org.approdo.cache.ResultWriter;
import org.approdo.cache.StepCache;
import org.approdo.cache.StepKey;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;

/**
 * What {@link SiteGenerator} finds, without the site: the pipeline as one pure step. For a site in which no byte has changed
 * the findings are those of the run before.
 *
 * <p>They are kept as {@code files(count, (path there? text)*) findings(count, (rule file start end message hint)*)}. The
 * text of a file of the site is not kept, since it is there.
 */
public final class SiteChecker {
    private static final int THERE = 1;
    private static final int KEPT = 0;

    private final Path root;

    private SiteChecker(Path root) {
        this.root = root;
    }

    /** Everything that a run finds, by file and place. */
    public static List<Diagnostic> check(Path root, Options options) {
        StepCache cache = options.cache();
        Optional<StepKey> key = cache.remembers() ? SiteInputs.key("check", root, options) : Optional.empty();
        var checker = new SiteChecker(root);
        Optional<List<Diagnostic>> known = key.flatMap(cache::find).map(checker::read);
        if (known.isPresent()) {
            return known.get();
        }
        List<Diagnostic> found = SiteGenerator.generate(root, options).diagnostics();
        // a file that was saved meanwhile may have been read before or after
        if (key.isPresent() && key.equals(SiteInputs.key("check", root, options))) {
            cache.keep(key.get(), checker.write(found));
        }
        return found;
    }

    private byte[] write(List<Diagnostic> found) {
        List<SourceFile> files =
                found.stream().map(d -> d.span().file()).distinct().toList();
        Map<SourceFile, Integer> numbers = new LinkedHashMap<>();
        var out = new ResultWriter().number(files.size());
        for (SourceFile file : files) {
            numbers.put(file, numbers.size());
            boolean isThere = fileOfSite(file.path()).filter(file::equals).isPresent();
            out.text(file.path()).number(isThere ? THERE : KEPT).text(isThere ? "" : file.text());
        }
        out.number(found.size());
        for (Diagnostic diagnostic : found) {
            out.text(diagnostic.rule().name())
                    .number(numbers.getOrDefault(diagnostic.span().file(), 0))
                    .number(diagnostic.span().start())
                    .number(diagnostic.span().end())
                    .text(diagnostic.message())
                    .text(diagnostic.hint());
        }
        return out.result();
    }

    private List<Diagnostic> read(byte[] result) {
        var in = new ResultReader(result);
        List<SourceFile> files = in.list(() -> {
            String path = in.text();
            boolean isThere = in.number() == THERE;
            String text = in.text();
            return isThere ? fileOfSite(path).orElse(SourceFile.named(path)) : new SourceFile(path, text);
        });
        return in.list(() -> {
            Rule rule = Rule.valueOf(in.text());
            SourceFile file = files.get(in.number());
            return new Diagnostic(rule, file.span(in.number(), in.number()), in.text(), in.text());
        });
    }

    private Optional<SourceFile> fileOfSite(String path) {
        return SourceFile.read(root, path, new Diagnostics());
    }
}
