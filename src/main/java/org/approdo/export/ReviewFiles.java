package org.approdo.export;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateTimeStamp;
import biweekly.property.ProductId;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.approdo.content.Entry;
import org.approdo.editorial.Reviews;
import org.approdo.locale.LocaleTag;
import org.approdo.output.OutputFile;
import org.approdo.site.Area;
import org.approdo.site.Site;
import org.approdo.source.Json;

/**
 * The reviews of each area, for programs that remind people and for calendars: {@code status/lombardia/reviews.json} and
 * {@code reviews.ics}. Both say nothing that changes from day to day but by what falls due.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545, iCalendar</a>
 */
final class ReviewFiles {
    private final Site site;
    private final LocaleTag language;

    ReviewFiles(Site site) {
        this.site = site;
        this.language = site.config().sourceLocale();
    }

    List<OutputFile> files() {
        var files = new ArrayList<OutputFile>();
        for (Area area : site.areas().all()) {
            List<Entry> entries =
                    site.content().entries().stream().filter(area::holds).toList();
            List<Reviews.Review> reviews = Reviews.of(site, entries).all();
            if (!reviews.isEmpty()) {
                String folder = "status/" + area.id() + '/';
                String origin = area.entry().source().file().path();
                files.add(OutputFile.text(folder + "reviews.json", origin, json(area, reviews)));
                files.add(OutputFile.text(folder + "reviews.ics", origin, calendar(area, reviews)));
            }
        }
        return files;
    }

    private String json(Area area, List<Reviews.Review> reviews) {
        var file = new LinkedHashMap<String, Object>();
        file.put("area", area.id());
        file.put("title", site.title(area.entry(), language));
        file.put("day", site.day().toString());
        file.put("reviews", reviews.stream().map(this::json).toList());
        return Json.write(file) + '\n';
    }

    private Map<String, Object> json(Reviews.Review review) {
        var map = new LinkedHashMap<String, Object>();
        map.put("item", review.entry().key());
        map.put("title", site.title(review.entry(), language));
        map.put("path", review.entry().source().file().path());
        map.put("url", url(review));
        review.entry().facts().reviewed().ifPresent(d -> map.put("reviewed", d.toString()));
        review.due().ifPresent(d -> map.put("due", d.toString()));
        map.put("every", review.every().toString());
        map.put("open", review.isOpen(site.day()));
        map.put("owners", review.owners());
        return map;
    }

    /** A day in the calendar for each review that has one. */
    private String calendar(Area area, List<Reviews.Review> reviews) {
        var calendar = new ICalendar();
        calendar.setProductId(new ProductId("-//Approdo//Reviews//EN"));
        calendar.setName(word("status.calendar") + ": " + site.title(area.entry(), language));
        for (Reviews.Review review : reviews) {
            review.due().ifPresent(due -> calendar.addEvent(event(review, due)));
        }
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Reviews.Review review, LocalDate due) {
        var event = new VEvent();
        // without these two, biweekly takes the clock and a random name
        event.setUid(review.entry().key().replace('/', '.') + ".review@" + host());
        event.removeProperties(DateTimeStamp.class);
        // written out, since biweekly writes days in the digits and the time zone of the machine
        LocalDate stamp = review.entry().facts().reviewed().orElse(due);
        event.addExperimentalProperty("DTSTAMP", digits(stamp) + "T000000Z");
        event.addExperimentalProperty("DTSTART", ICalDataType.DATE, digits(due));
        event.setSummary(word("status.reviews") + ": " + site.title(review.entry(), language))
                .setLanguage(language.tag());
        event.setUrl(url(review));
        if (!review.owners().isEmpty()) {
            event.setDescription(String.join(", ", review.owners()));
        }
        return event;
    }

    /** {@code 20261128} */
    private static String digits(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private String word(String key) {
        return site.messages().text(language, key).value().orElse(key);
    }

    private String url(Reviews.Review review) {
        return site.config().baseUrl() + '/' + language + review.entry().path();
    }

    /** {@code example.org} */
    private String host() {
        return URI.create(site.config().baseUrl()).getHost();
    }
}
