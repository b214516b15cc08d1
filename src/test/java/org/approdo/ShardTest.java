package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 12, 24})
    void everyFileIsMadeByOneOfNearlyEqualShares(int count) {
        OutputTree tree = tree();

        var made = new ArrayList<String>();
        for (int number = 1; number <= count; number++) {
            List<String> own = paths(new Shard(number, count).of(tree).here());
            assertThat(own)
                    .hasSizeBetween(
                            tree.files().size() * 4 / 5 / count, tree.files().size() * 6 / 5 / count);
            made.addAll(own);
        }

        assertThat(made).containsExactlyInAnyOrderElementsOf(paths(tree));
    }

    /** Links to them are checked, so they must be there. */
    @Test
    void filesOfOthersStayInTheTree() {
        OutputTree tree = tree();

        assertThat(paths(new Shard(2, 3).of(tree))).isEqualTo(paths(tree));
    }

    @Test
    void lateFilesAreNobodys() {
        OutputTree tree = OutputTree.merge(
                new Diagnostics(), List.of(OutputFile.late("sw.js", "site-config.yml", () -> new byte[0])));

        assertThat(new Shard(1, 1).of(tree).here().files()).isEmpty();
    }

    /** The rules that a part leaves out; one that found errors would let a broken site out. */
    @Test
    void whatAPartDoesNotLookForIsNoError() {
        Rule[] advice = {
            Rule.INCLUDE_MOVED,
            Rule.AVOIDED_WORD,
            Rule.GLOSSARY_TERM,
            Rule.REVIEW_DUE,
            Rule.NEVER_REVIEWED,
            Rule.REGION_PART_EMPTY,
            Rule.LONG_SENTENCE,
            Rule.PLAINER_WORD,
            Rule.HARD_TO_READ,
            Rule.COPIED_TEXT
        };

        assertThat(advice).allMatch(r -> r.severity() != Severity.ERROR);
    }

    /** Addresses as a portal has them: alike but for a few letters. */
    private static OutputTree tree() {
        var files = new ArrayList<OutputFile>();
        for (String locale : List.of("it", "en", "ar")) {
            for (int item = 0; item < 4000; item++) {
                String path = "%s/guides/italia/guide-%05d/index.html".formatted(locale, item);
                files.add(OutputFile.text(path, "site-config.yml", ""));
            }
        }
        return OutputTree.merge(new Diagnostics(), files);
    }

    private static List<String> paths(OutputTree tree) {
        return tree.files().stream().map(OutputFile::path).toList();
    }
}
