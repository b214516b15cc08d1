package org.approdo.schema;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.SiteConfig;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.content.vocabulary.VocabularyReader;
import org.approdo.locale.Messages;
import org.approdo.source.Diagnostics;

/**
 * What a site says of its content, without the content.
 *
 * @param types by name
 * @param vocabularies by name
 */
public record Definitions(
        SiteConfig config, Messages messages, Map<String, ContentType> types, Map<String, Vocabulary> vocabularies) {
    public Definitions {
        types = Collections.unmodifiableMap(new TreeMap<>(types));
        vocabularies = Collections.unmodifiableMap(new TreeMap<>(vocabularies));
    }

    /** Empty when {@code site-config.yml} cannot be read; what is wrong elsewhere is reported as in every build. */
    public static Optional<Definitions> read(Path root, Diagnostics log) {
        return SiteConfig.read(root, Optional.empty(), log).map(config -> {
            var messages = Messages.read(root, config.locales(), config.sourceLocale(), log);
            var vocabularies = VocabularyReader.read(root, config.locales(), log);
            return new Definitions(config, messages, Content.types(root, config, vocabularies, log), vocabularies);
        });
    }
}
