package org.approdo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of all shapes in all clothes, each brought to what another says. */
class YamlMergeManyTest {
    private static final Set<String> KEYS = Set.of("a", "b", "c", "d");
    private static final Span NOWHERE = SourceFile.named("").start();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverAFileSaysItSaysWhatIsWantedAfterwards(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            YamlNode.Mapping before = mapping(random, 3);
            YamlNode.Mapping after =
                    random.nextInt(4) == 0 ? mapping(random, 3) : (YamlNode.Mapping) edited(before, random);
            String text = "# top\n" + block(before, 0, random);

            String merged = merged(text, after);

            assertThat(YamlMerge.same(read(merged), after))
                    .as("seed %s, case %s:%n%s%nto%n%s", seed, i, text, merged)
                    .isTrue();
            assertThat(merged(merged, after)).isEqualTo(merged);
            assertThat(merged).startsWith("# top\n");
        }
    }

    private static String merged(String text, YamlNode.Mapping after) {
        return YamlMerge.merge(new SourceFile("a.yml", text), read(text), after, KEYS, text.length());
    }

    private static YamlNode.Mapping read(String text) {
        var log = new Diagnostics();
        return YamlReader.readMapping(new SourceFile("a.yml", text), log)
                .orElseThrow(() -> new AssertionError(log.sorted() + "\n" + text));
    }

    private static YamlNode node(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> mapping(random, depth - 1);
            case 2, 3 ->
                new YamlNode.Sequence(
                        NOWHERE,
                        IntStream.range(0, 1 + random.nextInt(4))
                                .mapToObj(i -> random.nextBoolean() ? mapping(random, depth - 1) : scalar(random))
                                .toList());
            default -> scalar(random);
        };
    }

    private static YamlNode scalar(Random random) {
        return new YamlNode.Scalar(
                NOWHERE,
                List.of("x", "two words", "010", "a: b", "# c", "it's", "one\ntwo", "-")
                        .get(random.nextInt(8)));
    }

    private static YamlNode.Mapping mapping(Random random, int depth) {
        var members = new ArrayList<YamlNode.Member>();
        for (String key : List.of("a", "b", "c", "d")) {
            if (random.nextInt(3) > 0) {
                members.add(new YamlNode.Member(key, NOWHERE, node(random, depth)));
            }
        }
        return members.isEmpty() ? mapping(random, depth) : new YamlNode.Mapping(NOWHERE, members);
    }

    private static YamlNode edited(YamlNode node, Random random) {
        if (node instanceof YamlNode.Sequence list) {
            var items = new ArrayList<YamlNode>();
            for (YamlNode item : list.items()) {
                if (random.nextInt(6) == 0) {
                    items.add(mapping(random, 1));
                }
                if (random.nextInt(5) > 0) {
                    items.add(random.nextInt(3) == 0 ? edited(item, random) : item);
                }
            }
            items.add(scalar(random));
            return new YamlNode.Sequence(NOWHERE, items);
        }
        if (node instanceof YamlNode.Mapping mapping) {
            var members = new ArrayList<YamlNode.Member>();
            for (YamlNode.Member member : mapping.members()) {
                if (random.nextInt(6) > 0) {
                    members.add(new YamlNode.Member(member.key(), NOWHERE, edited(member.value(), random)));
                }
            }
            return members.isEmpty() ? mapping : new YamlNode.Mapping(NOWHERE, members);
        }
        return random.nextInt(3) == 0 ? scalar(random) : node;
    }

    /** In lines, with comments and blank lines between them, or between brackets. */
    private static String block(YamlNode node, int indent, Random random) {
        String margin = " ".repeat(indent);
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.members().stream()
                    .map(m -> comment(margin, random) + margin + m.key() + ":" + value(m.value(), indent, random))
                    .collect(Collectors.joining());
        }
        return ((YamlNode.Sequence) node)
                .items().stream()
                        .map(i -> comment(margin, random) + margin + "-" + entry(i, indent, random))
                        .collect(Collectors.joining());
    }

    private static String value(YamlNode node, int indent, Random random) {
        if (node instanceof YamlNode.Scalar || random.nextBoolean()) {
            return " " + flow(node) + end(random);
        }
        return end(random)
                + block(
                        node,
                        indent
                                + 2 * random.nextInt(node instanceof YamlNode.Sequence ? 2 : 1)
                                + (node instanceof YamlNode.Sequence ? 0 : 2),
                        random);
    }

    private static String entry(YamlNode node, int indent, Random random) {
        return node instanceof YamlNode.Mapping && random.nextBoolean()
                ? " "
                        + block(node, indent + 2, random)
                                .replaceAll("^( *#.*\n| *\n)*", "")
                                .strip() + end(random)
                : " " + flow(node) + end(random);
    }

    private static String flow(YamlNode node) {
        return YamlStyle.flow(node);
    }

    private static String comment(String margin, Random random) {
        return random.nextInt(5) == 0 ? margin + "# above\n" : random.nextInt(9) == 0 ? "\n" : "";
    }

    private static String end(Random random) {
        return random.nextInt(4) == 0 ? "  # - behind: it\n" : "\n";
    }
}
