package org.approdo.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.approdo.content.field.FieldType;
import org.approdo.source.DeviceName;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;

/**
 * Judges the files beside an item, which go out to readers byte by byte: only kinds that run nothing in a browser, with
 * the content their name promises, under names that every file system and web server takes for plain files.
 *
 * <p>Reports {@link Rule#FILE_NAME}, {@link Rule#FILE_KIND}, {@link Rule#FILE_CONTENT}, {@link Rule#FILE_TOO_LARGE}, {@link Rule#TOO_MANY_PIXELS},
 * {@link Rule#UNREADABLE_FILE}.
 */
final class FileRule {
    private static final Pattern NAME = Pattern.compile(FieldType.FILE.form());
    /** What hosts read as orders to themselves; those that begin with a dot or an underscore are no names here anyway. */
    private static final Set<String> CONTROLS = Set.of("cname", "web.config", "vercel.json", "netlify.toml");

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp");
    private static final Set<String> ARCHIVES = Set.of("odt", "ods", "odp", "docx", "xlsx", "pptx", "epub");
    private static final Set<String> TEXTS = Set.of("csv", "txt", "ics");

    private static final int HEAD = 512;
    private static final int MAX_PICTURE_BYTES = 8 * 1024 * 1024;
    private static final int MAX_PICTURE_MILLIONS = 40;

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
                || DeviceName.matches(name)
                || CONTROLS.contains(plain)) {
            log.report(Rule.FILE_NAME, file.start(), name);
            return;
        }
        String kind = plain.substring(plain.lastIndexOf('.') + 1);
        try {
            if (PICTURES.contains(kind)) {
                checkPicture(file, name);
            } else if (kind.equals("pdf") || ARCHIVES.contains(kind) || TEXTS.contains(kind)) {
                checkBeginning(file, name, kind);
            } else {
                log.report(Rule.FILE_KIND, file.start(), name);
            }
        } catch (IOException e) {
            log.report(Rule.UNREADABLE_FILE, file.start(), SourceFile.words(e));
        }
    }

    private void checkPicture(SourceFile file, String name) throws IOException {
        Path path = root.resolve(file.path());
        if (Files.size(path) > MAX_PICTURE_BYTES) {
            String hint = "make the picture smaller: 2,000 dots across are enough for any screen";
            log.reportWithHint(
                    Rule.FILE_TOO_LARGE, file.start(), hint, Files.size(path) / 1024, MAX_PICTURE_BYTES / 1024);
            return;
        }
        Optional<Picture> picture = Picture.read(name, Files.readAllBytes(path));
        if (picture.isEmpty()) {
            log.report(Rule.FILE_CONTENT, file.start(), name);
        }
        long millions = picture.map(Picture::pixels).orElse(0L) / 1_000_000;
        if (millions > MAX_PICTURE_MILLIONS) {
            log.report(Rule.TOO_MANY_PIXELS, file.start(), name, millions, MAX_PICTURE_MILLIONS);
        }
    }

    private void checkBeginning(SourceFile file, String name, String kind) throws IOException {
        try (InputStream in = Files.newInputStream(root.resolve(file.path()))) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            boolean promised = kind.equals("pdf")
                    ? head.startsWith("%PDF-")
                    : ARCHIVES.contains(kind) ? head.startsWith("PK\u0003\u0004") : isText(head);
            if (!promised) {
                log.report(Rule.FILE_CONTENT, file.start(), name);
            }
        }
    }

    /** Neither bytes of a program nor a page. */
    private static boolean isText(String head) {
        return !head.stripLeading().startsWith("<") && head.chars().noneMatch(c -> c < ' ' && "\r\n\t".indexOf(c) < 0);
    }
}
