package org.approdo.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.approdo.locale.LocaleTag;
import org.approdo.site.Site;
import org.approdo.source.Json;

/** Composes what the search page needs beside its words. */
final class SearchComposer {
    private final Reader reader;
    private final ListComposer lists;

    SearchComposer(Reader reader, ListComposer lists) {
        this.reader = reader;
        this.lists = lists;
    }

    /**
     * The search page.
     *
     * @param files address of the folder with the scripts and the index
     * @param pages address that results stand below: {@code /portal/it}
     * @param kinds the names of the types by id, as JSON
     * @param topics what people browse by, for those who do not search
     * @param languages the search pages of the other languages
     */
    public record SearchView(
            String files, String pages, String kinds, List<ListComposer.TermView> topics, List<LinkView> languages) {}

    SearchView compose(String files) {
        Site site = reader.site();
        Map<String, String> kinds = new LinkedHashMap<>();
        site.content().types().keySet().forEach(t -> kinds.put(t, reader.word("type." + t + ".one")));
        return new SearchView(
                reader.base() + '/' + files + '/',
                reader.base() + '/' + reader.locale(),
                Json.write(kinds),
                site.content().vocabularies().values().stream()
                        .filter(v -> v.pages() && !v.languageNames())
                        .flatMap(v -> lists.terms(v, site.terms().used(v)).stream())
                        .toList(),
                site.config().locales().all().stream()
                        .filter(l -> !l.tag().equals(reader.locale()))
                        .map(l -> language(l.tag(), l.endonym()))
                        .toList());
    }

    private LinkView language(LocaleTag tag, String endonym) {
        return new LinkView(
                reader.base() + '/' + tag + "/search/",
                endonym,
                Markup.language(tag, reader.site().config().locales()),
                tag.tag(),
                false,
                "");
    }
}
