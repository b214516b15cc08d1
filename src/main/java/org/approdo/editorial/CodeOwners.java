package org.approdo.editorial;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.approdo.content.Content;
import org.approdo.content.Entry;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Area;
import org.approdo.site.Site;

/**
 * The block of a {@code CODEOWNERS} file that says who looks after content, as {@link Owners} knows it. The last pattern
 * that matches a file wins, so what is more particular comes later:
 *
 * <pre>
 * /content/ @approdo/editors
 * /content/&#42;/lombardia/ @approdo/lombardia
 * /content/guides/lombardia/casa/ @somebody
 * /content/&#42;&#42;/index.ar.* @approdo/ar
 * /locales/ar.yml @approdo/ar
 * </pre>
 *
 * @param lines one for each pattern; none when nobody is named
 * @see <a href="https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners">About
 *     code owners</a>
 */
public record CodeOwners(List<String> lines) {
    private static final String BEGIN = "# approdo: from here on written by './approdo owners emit'";
    private static final String END = "# approdo: until here";

    public CodeOwners {
        lines = List.copyOf(lines);
    }

    /**
     * What is known of a site.
     *
     * @param prefix where the site lies in its repository: empty, or {@code portal/}
     */
    public static CodeOwners of(Site site, String prefix) {
        var owners = new Owners(site);
        var lines = new ArrayList<String>();
        String content = '/' + prefix + "content/";
        List<String> byDefault = owners.byDefault();
        add(content, byDefault, lines);
        add('/' + prefix + "locales/", byDefault, lines);
        for (Area area : outermostFirst(site)) {
            List<String> own = owners.aroundArea(area.id());
            if (!own.equals(byDefault)) {
                add(content + "*/" + area.id() + '/', own, lines);
            }
        }
        for (Entry entry : site.content().entries()) {
            if (entry.facts().owner().isPresent()) {
                add('/' + prefix + entry.folder() + '/', owners.of(entry), lines);
            }
        }
        for (LocaleTag locale : site.config().locales().tags()) {
            List<String> own = owners.ofLocale(locale);
            if (!locale.equals(site.config().sourceLocale())) {
                add(content + "**/index." + locale + ".*", own, lines);
            }
            add('/' + prefix + "locales/" + locale + ".yml", own, lines);
        }
        addSources(site, owners, prefix, lines);
        return new CodeOwners(lines);
    }

    /** What is written first in a language that has owners is no translation, and holds facts: its area keeps it. */
    private static void addSources(Site site, Owners owners, String prefix, List<String> lines) {
        for (Entry entry : site.content().entries()) {
            boolean claimed = !entry.sourceLocale().equals(site.config().sourceLocale())
                    && !owners.ofLocale(entry.sourceLocale()).isEmpty();
            if (claimed) {
                add('/' + prefix + entry.source().file().path(), owners.of(entry), lines);
            }
        }
    }

    private static void add(String pattern, List<String> owners, List<String> lines) {
        if (!owners.isEmpty()) {
            lines.add(pattern + ' ' + String.join(" ", owners));
        }
    }

    private static List<Area> outermostFirst(Site site) {
        return site.areas().all().stream()
                .sorted(Comparator.comparing((Area a) -> a.ancestors().size()).thenComparing(Area::id))
                .toList();
    }

    /**
     * A file with this block in it: in place of the one it has, else at its end. Everything else keeps its bytes. Empty
     * when the block begins and does not end.
     */
    public Optional<byte[]> in(byte[] file) {
        // one char for each byte, so that what we do not understand comes out as it went in
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf(BEGIN);
        if (begin < 0) {
            return lines.isEmpty()
                    ? Optional.of(file)
                    : Optional.of(join(text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n"), ""));
        }
        int end = text.indexOf(END, begin);
        if (end < 0) {
            return Optional.empty();
        }
        int after = text.indexOf('\n', end);
        return Optional.of(join(text.substring(0, begin), after < 0 ? "" : text.substring(after + 1)));
    }

    private byte[] join(String before, String after) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(before.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(block().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(after.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private String block() {
        String origin = "# owners are named in content/%s and in site-config.yml\n".formatted(Content.REGIONS);
        return BEGIN + '\n' + origin + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n") + END + '\n';
    }
}
