package org.approdo.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why a rule is there, and what is wrong and right by it.
 *
 * <pre>
 * # handbook/rules.yml
 * bad-boolean:
 *   why: Yes and no are spelt in many ways; here there is one.
 *   in: page-fields
 *   wrong: |
 *     draft: yes
 *   right: |
 *     draft: true
 * </pre>
 *
 * @param why one or two sentences in English
 * @param wrong lines of a file, with a line break at the end
 */
public record RuleExample(Rule rule, String why, Place place, String wrong, String right) {
    private static final String FILE = "handbook/rules.yml";

    /** Where an example stands, and how a page says so. */
    public enum Place {
        PROSE("in the text of a page"),
        PAGE("in the file of a page"),
        PAGE_FIELDS("in the fields of a page"),
        PAGE_EN("in the translation of a page"),
        CONTACT("in a contact point"),
        CONTACT_AR("in the translation of a contact point"),
        GUIDE("in the fields of a guide"),
        GUIDE_PROSE("in the text of a guide"),
        GUIDE_EN("in the fields of a translated guide"),
        GUIDE_EN_PROSE("in the text of a translated guide"),
        REGION("in the fields of an area"),
        TYPE("in a _type.yml"),
        VOCABULARY("in a vocabulary"),
        WORDS("in a file of locales/"),
        SENTENCES("in locales/sentences.yml"),
        TOWNS("in a file of content/_towns/"),
        OUTLINE("in a file of content/_maps/"),
        CONFIG("in site-config.yml"),
        TEMPLATE("in a template"),
        FILES("in the names of files"),
        /** On the command line, or in what no text can show. */
        TOOL("around the files");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        private static Place named(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** The examples of all rules that have one, in the order of the rules. */
    public static Map<Rule, RuleExample> all() {
        var log = new Diagnostics();
        var examples = new EnumMap<Rule, RuleExample>(Rule.class);
        YamlReader.readMapping(SourceFile.ofProgram(FILE), log)
                .map(YamlNode.Mapping::members)
                .orElse(List.of())
                .forEach(m -> examples.put(rule(m.key()), read(m, log)));
        // one example has a character that nobody sees
        if (log.sorted().stream().anyMatch(d -> d.rule() != Rule.INVISIBLE_CHARACTER)) {
            throw new IllegalStateException(FILE + ": " + log.sorted());
        }
        return Collections.unmodifiableMap(examples);
    }

    private static RuleExample read(YamlNode.Member member, Diagnostics log) {
        var texts = new ArrayList<String>();
        MappingReader.mapping(member.value(), log).ifPresent(m -> {
            var reader = new MappingReader(m, log);
            for (String key : List.of("why", "in", "wrong", "right")) {
                texts.add(reader.requiredText(key).orElse(""));
            }
            reader.finish();
        });
        return new RuleExample(rule(member.key()), texts.get(0), Place.named(texts.get(1)), texts.get(2), texts.get(3));
    }

    private static Rule rule(String id) {
        return Arrays.stream(Rule.values())
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + ": no rule " + id));
    }
}
