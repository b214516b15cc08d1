package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who does not wait for the end of a run gets pages before it, each as it is published. */
class AudienceTest {
    private static final String GUIDE = "content/guides/italia/casa/index.it.md";

    @TempDir
    Path temp;

    private TestSite site;
    private final List<OutputTree> linked = new CopyOnWriteArrayList<>();
    private final Set<String> taken = new ConcurrentSkipListSet<>();
    private final AtomicInteger most = new AtomicInteger(Integer.MAX_VALUE);

    private final Audience audience = new Audience() {
        @Override
        public void linked(Site site, Supplier<OutputTree> pages) {
            linked.add(pages.get());
        }

        @Override
        public void take(OutputFile page, byte[] bytes) {
            taken.add(page.path());
        }

        @Override
        public boolean isWaiting() {
            return taken.size() < most.get();
        }
    };

    @BeforeEach
    void setUp() {
        site = TestSite.in(temp.resolve("site"));
    }

    @Test
    void pagesThatCanBeLookedAtEarlyAreThoseThatArePublished() {
        Generated generated = generate();

        assertThat(linked).hasSize(1);
        List<OutputFile> early = linked.get(0).files().stream()
                .filter(f -> f.path().endsWith(".html"))
                // it says what packs weigh, which nobody knows yet
                .filter(f -> !f.path().endsWith("/offline/index.html"))
                .toList();
        assertThat(early)
                .hasSizeGreaterThan(50)
                .allSatisfy(f -> assertThat(f.hash())
                        .as(f.path())
                        .isEqualTo(generated
                                .tree()
                                .orElseThrow()
                                .file(f.path())
                                .orElseThrow()
                                .hash()));
    }

    @Test
    void everyPageIsHandedOverOnce() {
        Generated generated = generate();

        assertThat(taken)
                .containsExactlyElementsOf(generated.tree().orElseThrow().files().stream()
                        .map(OutputFile::path)
                        .filter(p -> p.endsWith(".html"))
                        .toList());
    }

    @Test
    void aMistakeThatOnlyChecksFindKeepsNoPageBack() {
        String type = "content/guides/_type.yml";
        // a discreet page without a way out
        site.write(type, site.read(type).replace("fields:\n", "fields:\n  discreet: {type: boolean}\n"))
                .write(GUIDE, site.read(GUIDE).replaceFirst("\ntopics:", "\ndiscreet: true\ntopics:"));

        Generated generated = generate();

        assertThat(generated.errors()).isNotEmpty();
        assertThat(linked).hasSize(1);
    }

    @Test
    void aSiteThatCannotBeLinkedIsNotShown() {
        site.append(GUIDE, "\nSi veda [qui](/guides/nessuna/).\n");

        assertThat(generate().errors()).isNotEmpty();
        assertThat(linked).isEmpty();
    }

    @Test
    void aRunForNobodyEndsBeforeItHasMadeEveryPage() {
        most.set(3);

        assertThatThrownBy(this::generate).isInstanceOf(CancellationException.class);
        assertThat(taken).hasSizeBetween(3, 20);
    }

    private Generated generate() {
        return SiteGenerator.generate(site.root(), new Options(Optional.empty(), TestSite.CLOCK), audience);
    }
}
