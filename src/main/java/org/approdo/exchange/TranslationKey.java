package org.approdo.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.approdo.content.ContentType;
import org.approdo.content.Translation;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.approdo.source.FrontMatter;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * Brings up to date what a translation says of itself.
 *
 * @param digests of what it was made from
 * @param reviewedBy who reviewed it, with {@link Translation.Method#MACHINE_REVIEWED}
 * @param inProgress whether somebody still works on it
 */
record TranslationKey(
        LocaleTag source,
        List<String> digests,
        LocalDate date,
        Translation.Method method,
        Optional<String> reviewedBy,
        boolean inProgress) {
    /** {@code {source: it, digests: "a9475042", date: 2026-11-28, method: human}}. */
    String yaml() {
        String reviewer = method == Translation.Method.MACHINE_REVIEWED
                ? reviewedBy.map(r -> ", reviewed-by: " + YamlText.quoted(r)).orElse("")
                : "";
        return "{source: %s, digests: \"%s\", date: %s, method: %s%s%s}"
                .formatted(
                        source,
                        String.join(" ", digests),
                        date,
                        method.word(),
                        reviewer,
                        inProgress ? ", status: in-progress" : "");
    }

    /** What a new file begins with. */
    String newFile(ContentType type) {
        String key = "translation: " + yaml() + '\n';
        return type.prose() ? "---\n" + key + "---\n" : key;
    }

    /** Changes digests, date and, where it is another, the method; nothing else. */
    String putInto(ContentType type, SourceFile file, Translation.Method before) {
        var ignored = new Diagnostics();
        YamlNode.Mapping mapping = (type.prose()
                        ? FrontMatter.read(file, ignored).map(FrontMatter::mapping)
                        : YamlReader.readMapping(file, ignored))
                .orElseThrow(() -> new IllegalArgumentException(file.path()));
        YamlNode value = mapping.member("translation").orElseThrow().value();
        var splices = new Splices(file.text());
        if (before == method && value instanceof YamlNode.Mapping own) {
            own.member("digests").ifPresent(m -> replace(m, '"' + String.join(" ", digests) + '"', splices));
            own.member("date").ifPresent(m -> replace(m, date.toString(), splices));
        } else {
            int end = value.span().start() + value.span().text().stripTrailing().length();
            splices.replace(value.span().start(), end, yaml());
        }
        return splices.applied();
    }

    private static void replace(YamlNode.Member member, String words, Splices splices) {
        splices.replace(member.value().span().start(), member.value().span().end(), words);
    }
}
