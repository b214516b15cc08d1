package org.approdo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.Skeleton;
import org.approdo.locale.LocaleTag;
import org.approdo.site.AreaTree;
import org.approdo.source.Suggestion;

/** Begins an item: asks for what it has to say, and leaves the rest open. */
record ItemMaker(NewSite site, ItemOptions options) {
    /**
     * Returns the file.
     *
     * @param words a content type, its area if it has one, and an id
     */
    Path make(List<String> words, PrintWriter out) throws IOException {
        Content content = site.content();
        String name = words.get(0);
        ContentType type = content.types().get(name);
        if (type == null) {
            String hint = Suggestion.hint(name, content.types().keySet());
            throw new WrongUse("there is no content type '%s'; %s".formatted(name, hint));
        }
        if (words.size() != (type.area() ? 3 : 2)) {
            String form = type.area() ? "new %s AREA ID" : "new %s ID";
            throw new WrongUse(("write " + form).formatted(name));
        }
        String id = words.get(words.size() - 1);
        NewSite.checkId(id);
        if (type.area()) {
            List<String> areas =
                    content.ofType(Content.REGIONS).stream().map(Entry::id).toList();
            if (!areas.contains(words.get(1))) {
                String hint = Suggestion.hint(words.get(1), areas);
                throw new WrongUse("there is no area '%s'; %s".formatted(words.get(1), hint));
            }
        }
        if (name.equals(Content.REGIONS) && id.equals(AreaTree.RESERVED)) {
            throw new WrongUse("no area can be called '%s'; take another id".formatted(id));
        }
        content.entry(name, id).ifPresent(e -> {
            throw new WrongUse("'%s' is also the id of %s; take another".formatted(id, e.folder()));
        });
        if (content.skipped().contains(name + '/' + id)) {
            throw new WrongUse("'%s' is also the id of an item that is not shown today; take another".formatted(id));
        }
        String folder = "content/" + String.join("/", words);
        LocaleTag tag = site.tag(options.locale()).orElse(site.config().sourceLocale());
        Path file = site.free(folder, tag, type);
        Optional<FieldQuestions.Dialogue> dialogue = options.silent() ? Optional.empty() : Terminal.find();
        var questions = new FieldQuestions(content, tag, dialogue, out);
        Saved.write(file, Skeleton.ofItem(type, content.vocabularies(), questions.answers(type, options.values())));
        return file;
    }
}
