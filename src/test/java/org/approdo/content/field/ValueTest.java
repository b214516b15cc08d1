package org.approdo.content.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.approdo.locale.LocaleTag;
import org.approdo.markdown.Document;
import org.approdo.source.SourceFile;
import org.junit.jupiter.api.Test;

/** The words of one language laid over the facts of another. */
class ValueTest {
    private static final LocaleTag ITALIAN = new LocaleTag("it");
    private static final LocaleTag ARABIC = new LocaleTag("ar");

    @Test
    void wordsAreReplacedAndSayWhoseTheyAre() {
        assertThat(text("Sportello", ITALIAN).overlaidWith(text("مكتب", ARABIC)))
                .isEqualTo(text("مكتب", ARABIC));
        Value prose = new Value.Prose(Document.EMPTY, ARABIC);
        assertThat(new Value.Prose(Document.EMPTY, ITALIAN).overlaidWith(prose)).isEqualTo(prose);
    }

    @Test
    void factsStay() {
        Value phone = new Value.Phone("112");

        assertThat(phone.overlaidWith(new Value.Phone("113"))).isEqualTo(phone);
        assertThat(phone.overlaidWith(text("x", ARABIC))).isEqualTo(phone);
    }

    @Test
    void aPictureKeepsItsFileAndTakesTheWords() {
        Value picture = new Value.Image("logo.png", "Il logo", ITALIAN);

        assertThat(picture.overlaidWith(new Value.Image("", "شعار", ARABIC)))
                .isEqualTo(new Value.Image("logo.png", "شعار", ARABIC));
    }

    @Test
    void listsOfGroupsAreGoneThroughEntryByEntry() {
        Value phones = list(
                group("number", new Value.Phone("112"), "label", text("centralino", ITALIAN)),
                group("number", new Value.Phone("113"), "label", text("notte", ITALIAN)));
        Value words = list(group("label", text("المقسم", ARABIC)), group());

        assertThat(phones.overlaidWith(words))
                .isEqualTo(list(
                        group("number", new Value.Phone("112"), "label", text("المقسم", ARABIC)),
                        group("number", new Value.Phone("113"), "label", text("notte", ITALIAN))));
    }

    @Test
    void aListOfAnotherLengthIsLeftAsItIs() {
        Value two = list(text("a", ITALIAN), text("b", ITALIAN));

        assertThat(two.overlaidWith(list(text("x", ARABIC)))).isEqualTo(two);
    }

    @Test
    void aPartThatOnlyTheWordsHaveIsAdded() {
        assertThat(group("number", new Value.Phone("112")).overlaidWith(group("label", text("x", ARABIC))))
                .isEqualTo(group("number", new Value.Phone("112"), "label", text("x", ARABIC)));
    }

    private static Value text(String words, LocaleTag language) {
        return new Value.Text(words, language, SourceFile.named("").start());
    }

    private static Value list(Value... values) {
        return new Value.Items(List.of(values));
    }

    private static Value group(Object... parts) {
        Map<String, Value> map = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            map.put((String) parts[i], (Value) parts[i + 1]);
        }
        return new Value.Group(map);
    }
}
