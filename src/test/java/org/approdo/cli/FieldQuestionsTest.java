package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.TestSite;
import org.approdo.content.Content;
import org.approdo.content.ContentType;
import org.approdo.content.SiteConfig;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostics;
import org.junit.jupiter.api.Test;

/** On the portal's own types. */
class FieldQuestionsTest {
    private static final LocaleTag ITALIAN = new LocaleTag("it");

    private final TestSite.Console console = new TestSite.Console();
    private final Content content = portal();

    /** Somebody who has made up their mind. */
    private static final class Typist implements FieldQuestions.Dialogue {
        private final Deque<String> answers;
        private final List<String> asked = new ArrayList<>();

        Typist(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public Optional<String> ask(String question) {
            asked.add(question);
            return Optional.ofNullable(answers.poll());
        }
    }

    private static Content portal() {
        var log = new Diagnostics();
        SiteConfig config = SiteConfig.read(Path.of(""), Optional.empty(), log).orElseThrow();
        return Content.read(Path.of(""), config, LocalDate.of(2026, 11, 28), log);
    }

    private Map<String, String> answers(String type, Map<String, String> given, FieldQuestions.Dialogue dialogue) {
        return questions(Optional.of(dialogue)).answers(type(type), given);
    }

    private FieldQuestions questions(Optional<FieldQuestions.Dialogue> dialogue) {
        return new FieldQuestions(content, ITALIAN, dialogue, console.writer());
    }

    private ContentType type(String name) {
        return Optional.ofNullable(content.types().get(name)).orElseThrow();
    }

    @Test
    void onlyWhatIsRequiredAndNotGivenIsAsked() {
        String area = Optional.ofNullable(content.vocabularies().get("life-areas"))
                .orElseThrow()
                .ids()
                .get(0);
        var typist = new Typist(area, "active", "Chi può iscriversi: tutti.");

        Map<String, String> answers = answers("guides", Map.of("title", "Il medico"), typist);

        assertThat(typist.asked).hasSize(3).noneMatch(q -> q.startsWith("title"));
        assertThat(typist.asked.get(2)).isEqualTo("summary (at most 300 characters): ");
        assertThat(answers)
                .containsEntry("title", "Il medico")
                .containsEntry("summary", "\"Chi può iscriversi: tutti.\"");
    }

    @Test
    void aMistakeIsToldAndAskedAgain() {
        var typist = new Typist("", "aktive", "active", "");

        Map<String, String> answers = answers("guides", Map.of("title", "Il medico"), typist);

        assertThat(console.text()).contains("'aktive'", "did you mean 'active'?", "once more");
        assertThat(answers).containsOnlyKeys("title", "status");
    }

    @Test
    void whoGoesAwayLeavesNothingBehind() {
        assertThatThrownBy(() -> answers("guides", Map.of(), new Typist()))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("nothing was made");
    }

    @Test
    void severalValuesAndPartsAreTakenAsTheyAreSpoken() {
        Map<String, String> answers = questions(Optional.empty())
                .answers(
                        type("contact-points"),
                        Map.of(
                                "languages", "it, ar",
                                "phones", "[{number: +39 02 1234567}]",
                                "name", "010"));

        assertThat(answers)
                .containsEntry("languages", "[{code: it}, {code: ar}]")
                .containsEntry("phones", "[{number: +39 02 1234567}]")
                .containsEntry("name", "\"010\"");
    }

    @Test
    void whatWasGivenWrongIsWrongUse() {
        for (Map<String, String> given : List.of(
                Map.of("phones", "[{number: abc}]"),
                Map.of("organisation", "nobody"),
                Map.of("naem", "x"),
                Map.of("phones", "[]\nname: x"),
                Map.of("geo", "{lat: 99, lon: 9"))) {
            assertThatThrownBy(() -> questions(Optional.empty()).answers(type("contact-points"), given))
                    .as(given.toString())
                    .isInstanceOf(WrongUse.class);
        }
    }
}
