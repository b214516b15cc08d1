package org.approdo.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;
import org.approdo.site.Page;
import org.approdo.site.Site;

/**
 * Composes the mail a reader sends when something is wrong on a page: to whom, about which page, in which language.
 *
 * <pre>
 * mailto:integrazione@regione.example?subject=Errore…&amp;body=…
 * </pre>
 *
 * <p>It goes to the operational contact of the page's area, else of the areas around it, else to the portal's own address;
 * where nobody is known there is none. Its questions stand in the reader's language and in the owner's.
 */
final class FeedbackComposer {
    private static final String LINE = "\r\n";

    private final Reader reader;
    private final Reader owner;

    FeedbackComposer(Reader reader) {
        this.reader = reader;
        this.owner = new Reader(reader.site(), reader.site().config().sourceLocale());
    }

    /** The link's address; empty when nobody is known, and on discreet pages, since a sent mail stays on the phone. */
    String compose(Page.Detail page) {
        return Site.isDiscreet(page.entry())
                ? ""
                : recipient(page.entry()).map(r -> mail(r, page)).orElse("");
    }

    private Optional<String> recipient(Entry entry) {
        Site site = reader.site();
        Optional<String> nearest = site.areas().outward(entry).stream()
                .flatMap(a -> email(a).stream())
                .findFirst();
        return nearest.or(() -> Optional.of(site.config().feedbackEmail()).filter(e -> !e.isEmpty()));
    }

    private static Optional<String> email(Entry area) {
        return area.source()
                .value("operational-contact")
                .flatMap(v -> v instanceof Value.Group group
                        ? Optional.ofNullable(group.parts().get("email"))
                        : Optional.empty())
                .flatMap(v -> v instanceof Value.Email email ? Optional.of(email.address()) : Optional.empty());
    }

    private String mail(String recipient, Page.Detail page) {
        String subject = owner.word("feedback.subject", Map.of("title", owner.title(page.entry())));
        var body = new StringBuilder(questions(reader));
        if (!reader.locale().equals(owner.locale())) {
            body.append(questions(owner));
        }
        body.append(owner.word("feedback.page"))
                .append(": ")
                .append(reader.site().config().baseUrl())
                .append(page.path())
                .append(" (")
                .append(owner.languageName(reader.locale()))
                .append(')')
                .append(LINE);
        return "mailto:" + recipient.replace("%", "%25") + "?subject=" + encoded(subject) + "&body="
                + encoded(body.toString());
    }

    private static String questions(Reader language) {
        return language.word("feedback.wrong")
                + LINE
                + LINE
                + LINE
                + language.word("feedback.right")
                + LINE
                + LINE
                + LINE
                + language.word("feedback.private")
                + LINE
                + LINE;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
