package org.approdo.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.approdo.editorial.ChangedPages;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Json;

/** Prints which pages change. */
final class ChangedPagesPrinter {
    /** How pages are listed. */
    enum Format {
        /** Every address in a line of its own: {@code new https://example.org/it/guides/italia/casa/}. */
        TEXT,
        /** A comment for a pull request: at most {@value #MOST} pages, each with its languages. */
        MD,
        /** Everything, one JSON object. */
        JSON
    }

    private static final int MOST = 25;

    /** What Markdown reads as a mark, in titles that anybody may have written. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]()<>#!|~:.&$]");
    /** Line ends, and characters that turn the direction of what follows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private final PrintWriter out;
    private final String baseUrl;

    ChangedPagesPrinter(PrintWriter out, String baseUrl) {
        this.out = out;
        this.baseUrl = baseUrl;
    }

    void print(ChangedPages changed, Format format) {
        switch (format) {
            case TEXT -> printText(changed);
            case MD -> printMarkdown(changed);
            case JSON -> out.println(Json.write(asMap(changed)));
        }
    }

    private void printText(ChangedPages changed) {
        for (ChangedPages.Changed page : changed.pages()) {
            page.locales().forEach(l -> out.println(word(page) + ' ' + url(page, l)));
        }
        impact(changed, t -> t).forEach(out::println);
    }

    private void printMarkdown(ChangedPages changed) {
        long addresses =
                changed.pages().stream().mapToInt(p -> p.locales().size()).sum();
        out.println("### Pages that change");
        out.println();
        if (changed.pages().isEmpty()) {
            out.println("None: readers see no difference.");
        } else {
            out.println("%s, %s with all languages. The links lead to where they will be."
                    .formatted(Counted.of(changed.pages().size(), "page"), addresses));
            out.println();
        }
        changed.pages().stream().limit(MOST).forEach(p -> out.println("- " + row(p)));
        if (changed.pages().size() > MOST) {
            out.println("- … and %s more".formatted(Counted.of(changed.pages().size() - MOST, "page")));
        }
        List<String> impact = impact(changed, ChangedPagesPrinter::escaped);
        if (!impact.isEmpty()) {
            out.println();
            out.println("### What follows");
            out.println();
            impact.forEach(i -> out.println("- " + i));
        }
    }

    /** {@code **new** Casa (/guides/italia/casa/): [it](…), [en](…)}. */
    private String row(ChangedPages.Changed page) {
        String name = page.title().isEmpty()
                ? escaped(page.path())
                : escaped(page.title()) + " (" + escaped(page.path()) + ")";
        if (page.kind() == ChangedPages.Kind.REMOVED) {
            String languages = page.locales().stream().map(LocaleTag::tag).collect(Collectors.joining(", "));
            return "~~%s~~ removed: %s".formatted(name, languages);
        }
        String links = page.locales().stream()
                .map(l -> "[%s](<%s>)".formatted(l, url(page, l)))
                .collect(Collectors.joining(", "));
        return (page.kind() == ChangedPages.Kind.NEW ? "**new** " : "") + name + ": " + links;
    }

    private String url(ChangedPages.Changed page, LocaleTag locale) {
        return baseUrl + '/' + locale + page.path();
    }

    private static String word(ChangedPages.Changed page) {
        return page.kind().name().toLowerCase(Locale.ROOT);
    }

    private interface Words {
        String of(String text);
    }

    private static List<String> impact(ChangedPages changed, Words words) {
        var lines = new ArrayList<String>();
        changed.stale()
                .forEach((item, locales) -> lines.add("%s of %s lag behind now: %s"
                        .formatted(
                                Counted.of(locales.size(), "translation"),
                                words.of(item),
                                locales.stream().map(LocaleTag::tag).collect(Collectors.joining(", ")))));
        changed.included()
                .forEach((item, by) -> lines.add("%s is also shown on %s"
                        .formatted(words.of(item), by.stream().map(words::of).collect(Collectors.joining(", ")))));
        if (!changed.pages().isEmpty()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "these pages weigh %.1f kB compressed, %+.1f kB",
                    changed.bytesAfter() / 1e3,
                    (changed.bytesAfter() - changed.bytesBefore()) / 1e3));
        }
        return lines;
    }

    private Map<String, Object> asMap(ChangedPages changed) {
        var map = new LinkedHashMap<String, Object>();
        map.put(
                "pages",
                changed.pages().stream()
                        .map(p -> {
                            var page = new LinkedHashMap<String, Object>();
                            page.put("kind", word(p));
                            page.put("path", p.path());
                            page.put("title", p.title());
                            var urls = new LinkedHashMap<String, String>();
                            p.locales().forEach(l -> urls.put(l.tag(), url(p, l)));
                            page.put("urls", urls);
                            return page;
                        })
                        .toList());
        var stale = new LinkedHashMap<String, List<String>>();
        changed.stale()
                .forEach((item, locales) ->
                        stale.put(item, locales.stream().map(LocaleTag::tag).toList()));
        map.put("stale", stale);
        map.put("included", changed.included());
        map.put("bytesBefore", changed.bytesBefore());
        map.put("bytesAfter", changed.bytesAfter());
        return map;
    }

    /** Shown as it is, whoever wrote it: no mark, no link, and nobody called by name. */
    private static String escaped(String text) {
        String line = UNSEEN.matcher(text).replaceAll(" ");
        return MARKS.matcher(line).replaceAll("\\\\$0").replace("@", "@\u2060");
    }
}
