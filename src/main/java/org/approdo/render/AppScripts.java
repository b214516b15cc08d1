package org.approdo.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.approdo.locale.LocaleTag;
import org.approdo.output.ClientScript;
import org.approdo.output.OutputFile;
import org.approdo.site.Site;
import org.approdo.site.Tool;
import org.approdo.source.Json;
import org.approdo.source.Sha256;

/**
 * The scripts of pages other than search. Each page asks for one, and has in it what it needs to begin with:
 *
 * <pre>
 * it.js        app.js with its words in the page's language before it
 * it.times.js  for pages with opening hours: times.js, too
 * it.exit.js   for discreet pages: times.js and exit.js, too
 * it.bar.js    what app.js fetches near the end of a page, with its words</pre>
 *
 * <p>Tools ask for a script of their own, {@code find.js}. All lie in one folder whose name is a hash of what is in it, so
 * they may be cached for ever.
 *
 * @param base the folder: {@code app/1a2b3c4d}
 */
public record AppScripts(String base, List<OutputFile> files) {
    private static final String ORIGIN = "site-config.yml";
    /** What other scripts take functions from, or fetch. */
    private static final List<String> PARTS = List.of("pages", "read", "times");
    /** What scripts put into words, they put in themselves. */
    private static final Map<String, String> GAPS = Map.of("ago", "{ago}");

    private static final Pattern EXPORT = Pattern.compile("^export ", Pattern.MULTILINE);

    public AppScripts {
        files = List.copyOf(files);
    }

    /** Reads the scripts and puts the words of each language in. */
    public static AppScripts of(Site site) {
        var texts = new TreeMap<String, String>();
        PARTS.forEach(p -> texts.put(p + ".js", read(p)));
        for (Tool tool : Tool.values()) {
            texts.put(tool.id() + ".js", read(tool.id()));
        }
        texts.putAll(LetterData.files(site));
        String times = block(EXPORT.matcher(read("times")).replaceAll(""));
        String exit = block(read("exit"));
        for (LocaleTag locale : site.config().locales().tags()) {
            String app = block(words(site, locale, "app.") + read("app"));
            texts.put(locale + ".js", app);
            texts.put(locale + ".times.js", app + times);
            texts.put(locale + ".exit.js", app + times + exit);
            texts.put(locale + ".bar.js", block(words(site, locale, "bar.") + read("bar")));
        }
        var hash = new Sha256();
        texts.forEach((name, text) -> hash.add(name).add(text));
        String base = "app/" + hash.mark();
        var files = new ArrayList<OutputFile>();
        texts.forEach((name, text) -> files.add(OutputFile.text(base + '/' + name, ORIGIN, text)));
        return new AppScripts(base, files);
    }

    private static String read(String name) {
        return ClientScript.read("app/" + name + ".js");
    }

    /** Names of one script stay out of the others. */
    private static String block(String script) {
        return "{\n" + script + "}\n";
    }

    /** The messages whose names begin with a prefix. */
    private static String words(Site site, LocaleTag locale, String prefix) {
        var words = new LinkedHashMap<String, String>();
        for (String key : site.messages().keys()) {
            if (key.startsWith(prefix)) {
                String word = site.messages().text(locale, key, GAPS).value().orElse(key);
                words.put(key.substring(prefix.length()), word);
            }
        }
        return "const words = " + Json.write(words) + '\n';
    }
}
