package org.approdo.content;

import static org.approdo.content.ReadContent.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.approdo.content.field.Field;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceTree;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** New files of the portal's own types. */
class SkeletonTest {
    private static final Path PORTAL = Path.of("");

    @TestFactory
    Stream<DynamicTest> ofAnItemOfEveryTypeIsADraftWithoutErrors(@TempDir Path folder) throws IOException {
        Content portal = types(folder.resolve("portal"));

        return portal.types().values().stream()
                .map(t -> DynamicTest.dynamicTest(t.name(), () -> {
                    ReadContent read =
                            read(folder.resolve(t.name()), t, Skeleton.ofItem(t, portal.vocabularies(), Map.of()));

                    assertThat(read.errors()).isEmpty();
                    assertThat(read.content().skipped()).contains(t.name() + "/bozza");
                }));
    }

    @TestFactory
    Stream<DynamicTest> ofAnItemOfEveryTypeSaysWhatIsMissingOnceItIsNoDraft(@TempDir Path folder) throws IOException {
        Content portal = types(folder.resolve("portal"));

        return portal.types().values().stream()
                .map(t -> DynamicTest.dynamicTest(t.name(), () -> {
                    String text =
                            Skeleton.ofItem(t, portal.vocabularies(), Map.of()).replaceFirst("draft: true.*\n", "");

                    ReadContent read = read(folder.resolve(t.name()), t, text);

                    assertThat(read.errors()).extracting(d -> d.rule().id()).isSubsetOf("field-missing", "placeholder");
                    assertThat(read.findings("field-missing"))
                            .hasSameSizeAs(
                                    t.fields().stream().filter(Field::required).toList());
                }));
    }

    @TestFactory
    Stream<DynamicTest> namesEveryFieldOfEveryType(@TempDir Path folder) throws IOException {
        Content portal = types(folder);

        return portal.types().values().stream()
                .map(t -> DynamicTest.dynamicTest(
                        t.name(),
                        () -> assertThat(Skeleton.ofItem(t, portal.vocabularies(), Map.of())
                                        .lines())
                                .map(l -> l.replaceFirst("^# ", "").replaceFirst(":.*", ""))
                                .containsSubsequence(t.fieldNames())));
    }

    /** A site of the portal's types, with one new item. */
    private static ReadContent read(Path root, ContentType type, String text) throws IOException {
        layOut(root);
        Path item = root.resolve("content/" + type.name() + (type.area() ? "/italia/bozza" : "/bozza"));
        Files.createDirectories(item);
        Files.writeString(item.resolve("index.it." + type.extension()), text);
        return ReadContent.of(root, DAY);
    }

    private static Content types(Path root) throws IOException {
        layOut(root);
        Content content = ReadContent.of(root, DAY).content();
        assertThat(content.types()).hasSizeGreaterThan(5);
        return content;
    }

    /** The portal's types and vocabularies, and one area. */
    private static void layOut(Path root) throws IOException {
        for (String path : SourceTree.list(PORTAL, "content", new Diagnostics())) {
            if (path.endsWith("/_type.yml") || path.matches("content/(_vocabularies/.*|regions/italia/index.it.md)")) {
                Files.createDirectories(root.resolve(path).getParent());
                Files.copy(PORTAL.resolve(path), root.resolve(path));
            }
        }
        Files.copy(PORTAL.resolve("site-config.yml"), root.resolve("site-config.yml"));
    }
}
