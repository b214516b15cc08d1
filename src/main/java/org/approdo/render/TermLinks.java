package org.approdo.render;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.approdo.locale.Glossary;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Escape;

/**
 * Links the first use of each term on a page to what it means in the glossary. Only words of plain prose: not in headings,
 * links, code or passages in another language.
 */
final class TermLinks {
    private static final Pattern PIECE = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>|[^<]+");
    private static final Set<String> CLOSED = Set.of("a", "code", "h2", "h3", "h4", "h5", "h6", "summary", "dt");
    private static final int SHORTEST = 3;

    private final String page;
    private final Map<String, String> concepts = new TreeMap<>();
    private final Optional<Pattern> words;
    private final Set<String> used = new TreeSet<>();

    /**
     * @param language of the text
     * @param own the reader's language, which need not be that of the text
     * @param page address of the glossary in the reader's language
     * @param title of the page; what it names, it explains itself
     */
    TermLinks(Glossary glossary, LocaleTag language, LocaleTag own, String page, String title) {
        this.page = page;
        boolean blanks = !language.tag().equals("zh");
        for (Glossary.Concept concept : glossary.explained(own)) {
            for (String word : concept.words(language)) {
                if (word.length() >= SHORTEST || !blanks) {
                    concepts.putIfAbsent(Escape.html(word.toLowerCase(Locale.ROOT)), concept.id());
                }
            }
        }
        String any = concepts.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.words = any.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(
                        blanks ? "(?<![\\p{L}\\p{M}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{M}\\p{N}])" : any,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        words.ifPresent(
                w -> w.matcher(title).results().forEach(m -> concept(m.group()).ifPresent(used::add)));
    }

    /** For a text on a page of a reader. */
    static TermLinks of(Reader reader, LocaleTag language, String title) {
        return new TermLinks(reader.site().glossary(), language, reader.locale(), reader.href("/glossary/"), title);
    }

    private Optional<String> concept(String word) {
        return Optional.ofNullable(concepts.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The next part of the page. */
    String link(String html) {
        if (words.isEmpty()) {
            return html;
        }
        var linked = new StringBuilder(html.length() + 256);
        int closed = 0;
        String foreign = "";
        Matcher piece = PIECE.matcher(html);
        int end = 0;
        while (piece.find()) {
            linked.append(html, end, piece.start());
            end = piece.end();
            String name = piece.group(2);
            if (name == null) {
                linked.append(closed > 0 || !foreign.isEmpty() ? piece.group() : links(piece.group(), words.get()));
                continue;
            }
            linked.append(piece.group());
            boolean opens = piece.group(1).isEmpty();
            if (CLOSED.contains(name)) {
                closed += opens ? 1 : -1;
            } else if (foreign.isEmpty() && opens && piece.group().contains(" lang=")) {
                foreign = name;
            } else if (!opens && name.equals(foreign)) {
                foreign = "";
            }
        }
        return linked.append(html, end, html.length()).toString();
    }

    private String links(String text, Pattern any) {
        return any.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(concept(m.group())
                        .filter(used::add)
                        .map(id -> "<a href=\"%s#%s\">%s</a>".formatted(page, id, m.group()))
                        .orElse(m.group())));
    }
}
