package org.approdo.content.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;
import org.approdo.source.DeviceName;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.SourceTree;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Reads {@code content/_vocabularies/*.yml}.
 *
 * <p>Reports {@link Rule#MISSING_LABEL} for a term without a word in one of the site's languages, {@link
 * Rule#UNKNOWN_LOCALE}, {@link Rule#BAD_ID}.
 */
public final class VocabularyReader {
    private final Locales locales;
    private final Diagnostics log;

    private VocabularyReader(Locales locales, Diagnostics log) {
        this.locales = locales;
        this.log = log;
    }

    /** The vocabularies by name. */
    public static Map<String, Vocabulary> read(Path root, Locales locales, Diagnostics log) {
        var reader = new VocabularyReader(locales, log);
        var vocabularies = new TreeMap<String, Vocabulary>();
        for (String path : SourceTree.list(root, "content/_vocabularies", log)) {
            String file = path.substring(path.lastIndexOf('/') + 1);
            if (!file.endsWith(".yml")) {
                String hint = "a vocabulary is a file <name>.yml";
                log.reportWithHint(Rule.UNEXPECTED_FILE, SourceFile.named(path).start(), hint, file);
                continue;
            }
            String name = file.substring(0, file.length() - ".yml".length());
            SourceFile.read(root, path, log)
                    .flatMap(f -> YamlReader.readMapping(f, log))
                    .ifPresent(m -> vocabularies.put(name, reader.readVocabulary(name, m)));
        }
        return vocabularies;
    }

    private Vocabulary readVocabulary(String name, YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        String label = reader.requiredText("label").orElse("vocabulary." + name);
        boolean pages = reader.flag("pages");
        boolean languageNames = reader.scalar("labels")
                .map(s -> {
                    if (!s.text().equals("language-names")) {
                        String hint = "write language-names, or remove the line and give every term a label";
                        log.reportWithHint(Rule.WRONG_SHAPE, s.span(), hint, "language-names", "'" + s.text() + "'");
                    }
                    return true;
                })
                .orElse(false);
        var terms = new ArrayList<Term>();
        for (YamlNode.Member member : reader.members("terms")) {
            if (!member.key().matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*")) {
                log.report(Rule.BAD_ID, member.keySpan(), member.key());
                continue;
            }
            // without pages no file is called so, and some languages have such codes
            if (pages && DeviceName.matches(member.key())) {
                DeviceName.report(member.key(), member.keySpan(), log);
            }
            MappingReader.mapping(member.value(), log).ifPresent(m -> terms.add(readTerm(member, m, languageNames)));
        }
        reader.finish();
        return new Vocabulary(name, label, pages, languageNames, terms);
    }

    private Term readTerm(YamlNode.Member member, YamlNode.Mapping mapping, boolean languageNames) {
        var reader = new MappingReader(mapping, log);
        var labels = new TreeMap<LocaleTag, String>();
        for (YamlNode.Member label : reader.members("label")) {
            Optional<LocaleTag> tag =
                    LocaleTag.parse(label.key()).filter(t -> locales.find(t).isPresent());
            if (tag.isEmpty()) {
                log.reportUnknown(Rule.UNKNOWN_LOCALE, label.keySpan(), label.key(), locales.names());
            } else {
                MappingReader.scalar(label.value(), log).ifPresent(s -> labels.put(tag.get(), s.text()));
            }
        }
        if (!languageNames) {
            reportMissing(member.key(), labels, member.keySpan());
        }
        Optional<String> icon = reader.text("icon");
        Optional<String> uri = reader.text("uri");
        reader.finish();
        return new Term(member.key(), labels, icon, uri);
    }

    private void reportMissing(String id, Map<LocaleTag, String> labels, Span span) {
        List<String> missing = locales.tags().stream()
                .filter(t -> !labels.containsKey(t))
                .map(LocaleTag::tag)
                .toList();
        if (!missing.isEmpty()) {
            log.report(Rule.MISSING_LABEL, span, id, String.join(", ", missing));
        }
    }
}
