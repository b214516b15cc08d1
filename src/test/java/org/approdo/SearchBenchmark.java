package org.approdo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.approdo.cache.StepCache;
import org.approdo.content.Content;
import org.approdo.content.ContentRules;
import org.approdo.content.SiteConfig;
import org.approdo.editorial.TranslationStatus;
import org.approdo.export.AssetFiles;
import org.approdo.export.Exports;
import org.approdo.locale.Glossary;
import org.approdo.locale.Messages;
import org.approdo.output.OutputRules;
import org.approdo.output.OutputTree;
import org.approdo.output.Publisher;
import org.approdo.output.Receiver;
import org.approdo.render.AppScripts;
import org.approdo.render.PageRenderer;
import org.approdo.search.SearchIndex;
import org.approdo.site.Site;
import org.approdo.site.SiteRules;
import org.approdo.source.Diagnostics;

/**
 * What the index costs within a build, for {@code src/test/bench/search}: builds the site of the first argument into the
 * folder of the second as {@code approdo build} does, and prints wall and CPU seconds of the index and of the whole as JSON.
 */
public final class SearchBenchmark {
    private SearchBenchmark() {}

    /** A moment of the process, with the CPU time of all its threads: the compiler's and the garbage collector's too. */
    private record Moment(Instant wall, Duration cpu) {
        static Moment now() {
            return new Moment(
                    Instant.now(),
                    ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
        }

        String since(Moment start) {
            return String.format(
                    Locale.ROOT,
                    "{\"wall\": %.2f, \"cpu\": %.2f}",
                    Duration.between(start.wall(), wall()).toMillis() / 1e3,
                    cpu().minus(start.cpu()).toMillis() / 1e3);
        }
    }

    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]);
        Instant born = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        var options = new Options(Optional.empty(), Instant.parse("2026-11-21T10:00:00Z"));
        var log = new Diagnostics();
        SiteConfig config = SiteConfig.read(root, options.baseUrl(), log).orElseThrow();
        Messages messages = Messages.read(root, config.locales(), config.sourceLocale(), log);
        Glossary glossary = Glossary.read(root, config.locales(), log);
        Content content = Content.read(root, config, options.day(), log);
        ContentRules.check(content, log);
        Site site = Site.link(content, messages, glossary, config, options.day(), log);
        SiteRules.check(site, log);
        var before = Moment.now();
        SearchIndex search = SearchIndex.build(site, StepCache.ofNothing());
        var after = Moment.now();
        AppScripts scripts = AppScripts.of(site);
        TranslationStatus translations = TranslationStatus.of(content.entries(), config);
        OutputTree tree = OutputTree.merge(
                log,
                PageRenderer.render(root, site, () -> translations, search::base, scripts.base(), log),
                search.files(),
                scripts.files(),
                Exports.of(site, translations),
                AssetFiles.of(root, site, log));
        OutputRules.check(
                tree, OutputRules.Settings.of(config.baseUrl()), StepCache.ofNothing(), Receiver.nobody(), log);
        int files = Publisher.publish(tree, Path.of(arguments[1]), log)
                .orElseThrow()
                .written();
        var end = Moment.now();
        if (log.hasErrors()) {
            throw new IllegalStateException("the site has errors: run ./approdo check --site " + root);
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .printf(
                        "{\"index\": %s, \"build\": %s, \"files\": %d}%n",
                        after.since(before), end.since(new Moment(born, Duration.ZERO)), files);
    }
}
