package org.approdo.content.field;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.LinkRule;
import org.approdo.markdown.WebAddress;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.Span;
import org.approdo.source.Suggestion;
import org.approdo.source.YamlNode;

/**
 * Decodes pictures and files that lie beside an item.
 *
 * <p>Reports {@link Rule#BAD_FILE_NAME}, {@link Rule#FILE_MISSING}, {@link Rule#BAD_IMAGE}, {@link Rule#FILE_NEEDS_ONE},
 * {@link Rule#BAD_URL}, {@link Rule#MISLEADING_LINK}, {@link Rule#BAD_LANGUAGE}, {@link Rule#FACT_IN_TRANSLATION}.
 */
public final class FileReader {
    private static final Pattern NAME = Pattern.compile(FieldType.FILE.form());
    private static final Pattern PICTURE = Pattern.compile(FieldType.IMAGE.form());

    private final LocaleTag language;
    private final Set<String> siblings;
    private final Optional<String> factsIn;
    private final Diagnostics log;

    FileReader(LocaleTag language, Set<String> siblings, Optional<String> factsIn, Diagnostics log) {
        this.language = language;
        this.siblings = siblings;
        this.factsIn = factsIn;
        this.log = log;
    }

    /** Whether a name is the plain name of a picture we show. */
    public static boolean isPicture(String name) {
        return NAME.matcher(name).matches() && PICTURE.matcher(name).matches();
    }

    Optional<Value> readImage(YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        Optional<YamlNode.Scalar> src = reader.scalar("src");
        String alt = reader.requiredText("alt").orElse("");
        reader.finish();
        if (factsIn.isPresent()) {
            mapping.member("src")
                    .ifPresent(m -> log.report(Rule.FACT_IN_TRANSLATION, m.keySpan(), "src", factsIn.get()));
            return Optional.of(new Value.Image("", alt, language));
        }
        if (src.isEmpty()) {
            reader.requiredText("src");
            return Optional.empty();
        }
        if (exists(src.get()) && !isPicture(src.get().text())) {
            log.report(Rule.BAD_IMAGE, src.get().span(), src.get().text());
        }
        return Optional.of(new Value.Image(src.get().text(), alt, language));
    }

    Value readFiles(YamlNode.Mapping mapping) {
        var downloads = new LinkedHashMap<String, Value.Download>();
        for (YamlNode.Member member : mapping.members()) {
            if (LocaleTag.parse(member.key()).isEmpty()) {
                log.report(Rule.BAD_LANGUAGE, member.keySpan(), member.key());
                continue;
            }
            MappingReader.mapping(member.value(), log)
                    .flatMap(this::readDownload)
                    .ifPresent(d -> downloads.put(member.key(), d));
        }
        return new Value.Files(downloads);
    }

    private Optional<Value.Download> readDownload(YamlNode.Mapping mapping) {
        var reader = new MappingReader(mapping, log);
        Optional<YamlNode.Scalar> src = reader.scalar("src");
        Optional<YamlNode.Scalar> url = reader.scalar("url");
        reader.finish();
        if (src.isPresent() == url.isPresent()) {
            log.report(Rule.FILE_NEEDS_ONE, mapping.span());
            return Optional.empty();
        }
        if (src.isPresent()) {
            return exists(src.get()) ? Optional.of(new Value.Download(src.get().text(), "")) : Optional.empty();
        }
        Optional<String> address = url.flatMap(u -> WebAddress.parse(u.text()));
        address.ifPresent(a -> LinkRule.check(a, url.orElseThrow().span(), log));
        if (address.isEmpty()) {
            url.ifPresent(u -> log.report(Rule.BAD_URL, u.span(), u.text()));
        }
        return address.map(a -> new Value.Download("", a));
    }

    /** Reports a file that does not lie beside an item, with the nearest that does. */
    public static void reportMissing(String name, Set<String> siblings, Span span, Diagnostics log) {
        String hint = Suggestion.nearest(name, siblings)
                .map("did you mean '%s'?"::formatted)
                .orElse("add it to the folder, or correct the name");
        log.reportWithHint(Rule.FILE_MISSING, span, hint, name);
    }

    private boolean exists(YamlNode.Scalar src) {
        if (!NAME.matcher(src.text()).matches() || src.text().startsWith("index.")) {
            log.report(Rule.BAD_FILE_NAME, src.span(), src.text());
            return false;
        }
        if (!siblings.contains(src.text())) {
            reportMissing(src.text(), siblings, src.span(), log);
            return false;
        }
        return true;
    }
}
