package org.approdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.approdo.cache.StepCache;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.SiteConfig;
import org.approdo.editorial.TranslationCheck;
import org.approdo.exchange.ExchangeFormat;
import org.approdo.exchange.Importer;
import org.approdo.exchange.PortalWords;
import org.approdo.exchange.table.CsvTable;
import org.approdo.exchange.table.TableColumns;
import org.approdo.exchange.table.TableImporter;
import org.approdo.exchange.table.TableItems;
import org.approdo.links.LinkMemory;
import org.approdo.links.LinkRules;
import org.approdo.links.WebLink;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputRules;
import org.approdo.output.OutputTree;
import org.approdo.output.Publisher;
import org.approdo.output.Receiver;
import org.approdo.site.Site;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Json;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.SourceTree;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/** Faults that the files of a fixture cannot hold, by the fixture's name. */
final class HandMadeFaults {
    private static final String PAGE = "content/pages/about/index.it.md";
    private static final String ANSWERS = ".cache/links.tsv";
    private static final String TABLE = "table/contact-points.csv";
    private static final String FRONT = "---\ntitle: Chi siamo\norder: 1\n---\n\n";

    private static final Map<String, Function<TestSite, List<Diagnostic>>> FAULTS = Map.ofEntries(
            entry("file-too-large", site -> found(site.write(PAGE, FRONT + "parola ".repeat(80_000)))),
            entry("file-too-large--prose", site -> found(site.write(PAGE, FRONT + "parola ".repeat(40_000)))),
            entry("bad-encoding", HandMadeFaults::latin1),
            entry("symbolic-link", HandMadeFaults::link),
            entry("bad-message", HandMadeFaults::brokenMessages),
            entry("yaml-syntax--locale", HandMadeFaults::brokenLocale),
            entry("message-arguments", HandMadeFaults::otherArguments),
            entry("missing-message", HandMadeFaults::missingMessage),
            entry("translation-differs", HandMadeFaults::otherNumber),
            entry("major-change", HandMadeFaults::majorChange),
            entry("page-weight", site -> heavyPage()),
            entry("many-findings", HandMadeFaults::tooMany),
            entry("foreign-folder", HandMadeFaults::foreignFolder),
            entry("write-failed", HandMadeFaults::noFolder));

    private HandMadeFaults() {}

    private static Map.Entry<String, Function<TestSite, List<Diagnostic>>> entry(
            String fixture, Function<TestSite, List<Diagnostic>> fault) {
        return Map.entry(fixture, fault);
    }

    /** What is found in a site once the fault is in it. */
    static List<Diagnostic> find(String fixture, TestSite site) {
        if (Files.exists(site.root().resolve(ANSWERS))) {
            return answered(site);
        }
        if (Files.exists(site.root().resolve(TABLE))) {
            return tabled(site);
        }
        boolean returned = Files.isDirectory(site.root().resolve("returned"));
        return returned
                ? returned(site)
                : FAULTS.getOrDefault(fixture, HandMadeFaults::found).apply(site);
    }

    /** What is found in links by what servers said of them. */
    private static List<Diagnostic> answered(TestSite site) {
        var log = new Diagnostics();
        Site linked = site.generate().site().orElseThrow();
        List<WebLink> links = WebLink.of(linked.content().entries(), WebLink.settings(linked.config()));
        LinkRules.check(links, LinkMemory.read(site.read(ANSWERS)), log);
        return log.sorted();
    }

    /** What is found in a table of offices. */
    private static List<Diagnostic> tabled(TestSite site) {
        var log = new Diagnostics();
        Site linked = site.generate().site().orElseThrow();
        ContentType type = Optional.ofNullable(linked.content().types().get("contact-points"))
                .orElseThrow();
        TableColumns columns = SourceFile.read(site.root(), "content/_tables/lombardia/contact-points.yml", log)
                .map(f -> TableColumns.read(f, type, linked.config().locales(), log))
                .orElseThrow();
        CsvTable table = SourceFile.read(site.root(), TABLE, log)
                .flatMap(f -> CsvTable.read(f, log))
                .orElseThrow();
        TableItems items = TableItems.read(site.root(), type, "lombardia");
        TableImporter.read(linked.content(), linked.config(), items, table, columns, log);
        return log.sorted();
    }

    /** What is found in translations that came back. */
    private static List<Diagnostic> returned(TestSite site) {
        var log = new Diagnostics();
        var read = new Diagnostics();
        SiteConfig config = SiteConfig.read(site.root(), Optional.empty(), read).orElseThrow();
        LocalDate day = LocalDate.ofInstant(TestSite.CLOCK, ZoneOffset.UTC);
        Content content = Content.read(site.root(), config, day, read);
        var delivered = new LinkedHashMap<SourceFile, ExchangeFormat>();
        for (String path : SourceTree.list(site.root(), "returned", log)) {
            SourceFile.read(site.root(), path, log)
                    .ifPresent(f -> delivered.put(f, ExchangeFormat.ofFile(path).orElseThrow()));
        }
        var settings = new Importer.Settings(day, Optional.empty(), Optional.empty());
        Importer.read(content, PortalWords.read(site.root(), config), delivered, settings, log);
        return log.sorted();
    }

    private static List<Diagnostic> found(TestSite site) {
        return site.generate().diagnostics();
    }

    private static List<Diagnostic> latin1(TestSite site) {
        String text = "---\ntitle: Chi siamo\norder: 1\n---\n\nLa città è qui.\n";
        return found(site.write(PAGE, text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static List<Diagnostic> link(TestSite site) {
        try {
            Files.createSymbolicLink(site.root().resolve("content/pages/about/notes.txt"), Path.of("index.it.md"));
            return found(site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Diagnostic> brokenMessages(TestSite site) {
        above(site, "it", "extra: {open: aperto, count: \"{n, plural, one {#} other {#}}\"}");
        above(site, "en", "extra: {open: \"open {n\", count: \"{n, plural, one {#} other {#}}\"}");
        above(site, "ar", "extra: {open: مفتوح, count: \"{n, plural, one {#}}\"}");
        return found(site);
    }

    private static List<Diagnostic> brokenLocale(TestSite site) {
        above(site, "en", "extra: [open");
        return found(site);
    }

    private static List<Diagnostic> otherArguments(TestSite site) {
        above(site, "it", "extra: pagina {number} di {last}");
        above(site, "en", "extra: page {numero} of {last}");
        above(site, "ar", "extra: \"{number}\"");
        return found(site);
    }

    private static List<Diagnostic> missingMessage(TestSite site) {
        above(site, "it", "extra: in più");
        above(site, "ar", "extra: إضافي");
        Path english = site.root().resolve("locales/en.yml");
        var file = new SourceFile("en.yml", Golden.read(english));
        Object words = plain(YamlReader.readMapping(file, new Diagnostics()).orElseThrow());
        // in one line, so that its end does not move when words are added to the base site
        return found(site.write("locales/en.yml", Json.write(words) + '\n'));
    }

    private static List<Diagnostic> otherNumber(TestSite site) {
        return compared(site, (entry, texts, check) -> check.check(entry.type(), texts.get(0), texts.get(1)));
    }

    private static List<Diagnostic> majorChange(TestSite site) {
        return compared(site, (entry, texts, check) -> {
            SourceFile now = texts.get(0).file();
            var before = new SourceFile(now.path(), now.text().replace("30", "60"));
            check.checkMinor(entry.type(), before, texts.get(0));
        });
    }

    private interface Comparison {
        /** Italian and English. */
        void compare(Entry entry, List<EntryText> texts, TranslationCheck check);
    }

    private static List<Diagnostic> compared(TestSite site, Comparison comparison) {
        var log = new Diagnostics();
        Site linked = site.generate().site().orElseThrow();
        Entry entry = linked.content().entry("guides", "casa").orElseThrow();
        List<EntryText> texts = List.of(
                entry.source(),
                Optional.ofNullable(entry.texts().get(new LocaleTag("en"))).orElseThrow());
        comparison.compare(entry, texts, new TranslationCheck(linked.config().locales(), log));
        return log.sorted();
    }

    /** Adds a line above the words of a language. */
    private static void above(TestSite site, String locale, String line) {
        String path = "locales/" + locale + ".yml";
        site.write(path, line + '\n' + Golden.read(site.root().resolve(path)));
    }

    private static Object plain(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return ((YamlNode.Scalar) node).text();
        }
        var words = new LinkedHashMap<String, Object>();
        mapping.members().forEach(m -> words.put(m.key(), plain(m.value())));
        return words;
    }

    /** A page of words that do not compress. */
    private static List<Diagnostic> heavyPage() {
        var random = new Random(42);
        var html = new StringBuilder(
                "<!doctype html><html lang=\"it\" dir=\"ltr\"><meta http-equiv=Content-Security-Policy content=\""
                        + "default-src 'none'; base-uri 'none'; form-action 'none'\"><title>x</title><h1>x</h1><p>");
        for (int i = 0; i < 4_000; i++) {
            html.append(Long.toString(random.nextLong() >>> 8, 36)).append(' ');
        }
        var log = new Diagnostics();
        OutputFile page = OutputFile.text("it/pages/about/index.html", PAGE, html.toString());
        OutputTree tree = OutputTree.merge(log, List.of(page));
        OutputRules.check(
                tree, OutputRules.Settings.of("https://example.org"), StepCache.ofNothing(), Receiver.nobody(), log);
        return log.sorted();
    }

    private static List<Diagnostic> tooMany(TestSite site) {
        var log = new Diagnostics(1);
        SourceFile page = SourceFile.read(site.root(), PAGE, log).orElseThrow();
        log.report(Rule.TOO_LONG, page.start(), 61, 60);
        log.report(Rule.TOO_LONG, page.start(), 62, 60);
        return log.sorted();
    }

    private static List<Diagnostic> foreignFolder(TestSite site) {
        site.write("public/diary.txt", "not ours\n");
        return published(site, "public");
    }

    private static List<Diagnostic> noFolder(TestSite site) {
        site.write("public", "a file where a folder belongs\n");
        return published(site, "public/site");
    }

    private static List<Diagnostic> published(TestSite site, String folder) {
        var log = new Diagnostics();
        var page = OutputFile.text("index.html", "site-config.yml", "<p>");
        Publisher.publish(OutputTree.merge(log, List.of(page)), site.root().resolve(folder), log);
        return log.sorted();
    }
}
