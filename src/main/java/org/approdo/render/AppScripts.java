package org.approdo.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.approdo.locale.LocaleTag;
import org.approdo.output.ClientScript;
import org.approdo.output.OutputFile;
import org.approdo.site.Site;
import org.approdo.site.Tool;
import org.approdo.source.Json;
import org.approdo.source.Sha256;

/**
 * The scripts of pages other than search. Each page asks for one, {@code it.js}: {@code app.js} with its words in the
 * page's language before it. It fetches others, such as {@code times.js}, only where a page needs them; tools ask for their
 * own.
 *
 * <p>All lie in one folder whose name is a hash of what is in it, so they may be cached for ever.
 *
 * @param base the folder: {@code app/1a2b3c4d}
 */
public record AppScripts(String base, List<OutputFile> files) {
    private static final String ORIGIN = "site-config.yml";
    /** What app.js fetches where a page needs it. */
    private static final List<String> PARTS = List.of("bar", "exit", "pages", "read", "times");
    /** The words of app.js: messages whose names begin so. */
    private static final String WORDS = "app.";
    /** What scripts put into words, they put in themselves. */
    private static final Map<String, String> GAPS = Map.of("ago", "{ago}");

    public AppScripts {
        files = List.copyOf(files);
    }

    /** Reads the scripts and puts the words of each language in. */
    public static AppScripts of(Site site) {
        var texts = new TreeMap<String, String>();
        PARTS.forEach(p -> texts.put(p + ".js", ClientScript.read("app/" + p + ".js")));
        for (Tool tool : Tool.values()) {
            texts.put(tool.id() + ".js", ClientScript.read("app/" + tool.id() + ".js"));
        }
        texts.putAll(LetterData.files(site));
        String app = ClientScript.read("app/app.js");
        for (LocaleTag locale : site.config().locales().tags()) {
            texts.put(locale + ".js", "{\nconst words = " + words(site, locale) + '\n' + app + "}\n");
        }
        var hash = new Sha256();
        texts.forEach((name, text) -> hash.add(name).add(text));
        String base = "app/" + hash.mark();
        var files = new ArrayList<OutputFile>();
        texts.forEach((name, text) -> files.add(OutputFile.text(base + '/' + name, ORIGIN, text)));
        return new AppScripts(base, files);
    }

    private static String words(Site site, LocaleTag locale) {
        var words = new LinkedHashMap<String, String>();
        for (String key : site.messages().keys()) {
            if (key.startsWith(WORDS)) {
                String word = site.messages().text(locale, key, GAPS).value().orElse(key);
                words.put(key.substring(WORDS.length()), word);
            }
        }
        return Json.write(words);
    }
}
