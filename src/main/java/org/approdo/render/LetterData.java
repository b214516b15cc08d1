package org.approdo.render;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.approdo.content.Entry;
import org.approdo.content.field.Value;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;
import org.approdo.locale.Messages;
import org.approdo.locale.Sentences;
import org.approdo.site.Site;
import org.approdo.source.Json;

/**
 * What the script of the letter fetches when it needs it: the sentences of one language, and how to reach the offices that
 * are open to everyone.
 *
 * <pre>
 * write.de.json        {"texts": {"call-back": "Können Sie …? {phone}"}, "names": {"ur": "Urdu"}, "days": ["Montag", …]}
 * write.offices.json   {"/contact-points/italia/x/": {"name": "…", "language": "it", "mails": […], "mobiles": […], "whatsapp": […]}}
 * </pre>
 */
final class LetterData {
    private static final String CONTACTS = "contact-points";
    /** Italian numbers that begin so belong to mobile phones; only those surely receive an SMS. */
    private static final String ITALIAN_MOBILE = "+393";

    private LetterData() {}

    /** The texts of the files, by name. */
    static Map<String, String> files(Site site) {
        var files = new TreeMap<String, String>();
        for (LocaleTag locale : site.config().locales().tags()) {
            files.put("write." + locale + ".json", Json.write(words(site, locale)));
        }
        var offices = new TreeMap<String, Object>();
        if (site.content().types().containsKey(CONTACTS)) {
            site.listed(CONTACTS).forEach(e -> offices.put(e.path(), office(site, e)));
        }
        files.put("write.offices.json", Json.write(offices));
        return files;
    }

    private static Map<String, Object> words(Site site, LocaleTag locale) {
        Messages messages = site.messages();
        var texts = new LinkedHashMap<String, String>();
        for (Sentences.Group group : messages.sentences().groups()) {
            for (Sentences.Sentence sentence : group.sentences()) {
                texts.put(sentence.id(), messages.text(locale, sentence).value().orElse(""));
            }
        }
        var words = new LinkedHashMap<String, Object>();
        words.put("texts", texts);
        words.put("names", names(site, locale));
        words.put("days", days(site, locale));
        return words;
    }

    /** What the languages that writers speak are called in one. */
    static Map<String, String> names(Site site, LocaleTag locale) {
        var names = new LinkedHashMap<String, String>();
        var codes = new ArrayList<>(site.config().locales().names());
        site.content().vocabularies().values().stream()
                .filter(v -> v.languageNames())
                .flatMap(v -> v.ids().stream())
                .forEach(codes::add);
        codes.forEach(c -> names.put(c, site.config().locales().formats(locale).language(c)));
        return names;
    }

    /** Monday first, without the days on which few offices are open. */
    static List<String> days(Site site, LocaleTag locale) {
        return List.of(DayOfWeek.values()).stream()
                .filter(d -> d != DayOfWeek.SUNDAY)
                .map(site.config().locales().formats(locale)::weekday)
                .toList();
    }

    private static Map<String, Object> office(Site site, Entry entry) {
        var mobiles = new ArrayList<String>();
        var chats = new ArrayList<String>();
        for (Value.Group group : groups(entry, "phones")) {
            if (group.parts().get("number") instanceof Value.Phone phone) {
                String label = group.parts().get("label") instanceof Value.Text text ? text.text() : "";
                if (label.toLowerCase(Locale.ROOT).contains("whatsapp")) {
                    chats.add(phone.dialled());
                }
                if (phone.dialled().startsWith(ITALIAN_MOBILE)) {
                    mobiles.add(phone.dialled());
                }
            }
        }
        var mails = new ArrayList<String>();
        for (Value.Group group : groups(entry, "emails")) {
            if (group.parts().get("email") instanceof Value.Email mail) {
                mails.add(mail.address());
            }
        }
        var office = new LinkedHashMap<String, Object>();
        office.put("name", site.title(entry, entry.source().locale()));
        office.put("language", language(site, entry).tag());
        office.put("mails", mails);
        office.put("mobiles", mobiles);
        office.put("whatsapp", chats);
        return Collections.unmodifiableMap(office);
    }

    private static List<Value.Group> groups(Entry entry, String field) {
        var groups = new ArrayList<Value.Group>();
        entry.source().value(field).ifPresent(v -> {
            if (v instanceof Value.Items items) {
                items.values().forEach(i -> {
                    if (i instanceof Value.Group group) {
                        groups.add(group);
                    }
                });
            }
        });
        return groups;
    }

    /** The language of the office's country where the site speaks it; else English, which more people read; else the source. */
    private static LocaleTag language(Site site, Entry entry) {
        Locales locales = site.config().locales();
        LocaleTag source = site.config().sourceLocale();
        Optional<String> country = country(site, entry);
        if (country.isEmpty()) {
            return source;
        }
        LocaleTag usual = LocaleTag.ofCountry(country.get());
        var english = new LocaleTag("en");
        return locales.find(usual).isPresent() ? usual : locales.find(english).isPresent() ? english : source;
    }

    /** The two letters at the beginning of the nearest area's ISO code. */
    private static Optional<String> country(Site site, Entry entry) {
        return site.areas().outward(entry).stream()
                .flatMap(e -> e.source().value("iso").stream())
                .flatMap(v -> v instanceof Value.Text text && text.text().matches("[A-Z]{2}(-.*)?")
                        ? List.of(text.text().substring(0, 2)).stream()
                        : List.<String>of().stream())
                .findFirst();
    }
}
