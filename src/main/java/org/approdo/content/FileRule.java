package org.approdo.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.approdo.content.field.FieldType;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;

/**
 * Judges the files beside an item, which go out to readers byte by byte: only kinds that run nothing in a browser, with
 * the content their name promises, under names that every file system and web server takes for plain files.
 *
 * <p>Reports {@link Rule#FILE_NAME}, {@link Rule#FILE_KIND}, {@link Rule#FILE_CONTENT}, {@link Rule#UNREADABLE_FILE}.
 */
final class FileRule {
    private static final Pattern NAME = Pattern.compile(FieldType.FILE.form());
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    /** What hosts read as orders to themselves; those that begin with a dot or an underscore are no names here anyway. */
    private static final Set<String> CONTROLS = Set.of("cname", "web.config", "vercel.json", "netlify.toml");

    private static final String ZIP = "PK\u0003\u0004";
    /** How a file of a kind begins, in Latin-1; dots stand for anything, nothing for text. */
    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            Map.entry("png", List.of("\u0089PNG\r\n\u001A\n")),
            Map.entry("jpg", List.of("\u00FF\u00D8\u00FF")),
            Map.entry("jpeg", List.of("\u00FF\u00D8\u00FF")),
            Map.entry("gif", List.of("GIF87a", "GIF89a")),
            Map.entry("webp", List.of("RIFF....WEBP")),
            Map.entry("pdf", List.of("%PDF-")),
            Map.entry("odt", List.of(ZIP)),
            Map.entry("ods", List.of(ZIP)),
            Map.entry("odp", List.of(ZIP)),
            Map.entry("docx", List.of(ZIP)),
            Map.entry("xlsx", List.of(ZIP)),
            Map.entry("pptx", List.of(ZIP)),
            Map.entry("epub", List.of(ZIP)),
            Map.entry("csv", List.of()),
            Map.entry("txt", List.of()),
            Map.entry("ics", List.of()));

    private static final int HEAD = 512;

    private final Path root;
    private final Diagnostics log;

    FileRule(Path root, Diagnostics log) {
        this.root = root;
        this.log = log;
    }

    void check(String folder, String name) {
        SourceFile file = SourceFile.named(folder + '/' + name);
        String plain = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()
                || name.endsWith(".")
                || DEVICE.matcher(plain).matches()
                || CONTROLS.contains(plain)) {
            log.report(Rule.FILE_NAME, file.start(), name);
            return;
        }
        List<String> beginnings = KINDS.get(plain.substring(plain.lastIndexOf('.') + 1));
        if (beginnings == null) {
            log.report(Rule.FILE_KIND, file.start(), name);
            return;
        }
        try (InputStream in = Files.newInputStream(root.resolve(file.path()))) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            if (beginnings.isEmpty() ? !isText(head) : beginnings.stream().noneMatch(b -> startsWith(head, b))) {
                log.report(Rule.FILE_CONTENT, file.start(), name);
            }
        } catch (IOException e) {
            log.report(Rule.UNREADABLE_FILE, file.start(), SourceFile.words(e));
        }
    }

    private static boolean startsWith(String head, String beginning) {
        if (head.length() < beginning.length()) {
            return false;
        }
        for (int i = 0; i < beginning.length(); i++) {
            if (beginning.charAt(i) != '.' && beginning.charAt(i) != head.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Neither bytes of a program nor a page. */
    private static boolean isText(String head) {
        return !head.stripLeading().startsWith("<") && head.chars().noneMatch(c -> c < ' ' && "\r\n\t".indexOf(c) < 0);
    }
}
