package org.approdo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A site of as many services and associations as all of Italy would have, made of the portal's own types, areas, towns
 * and words in two languages. Names are invented; who asks twice gets the same site.
 *
 * <pre>java … org.approdo.ManyOffices FOLDER [AREA]     8,000 services and 1,100 associations, or an area's share</pre>
 */
public final class ManyOffices {
    public static final int SERVICES = 8000;
    public static final int ASSOCIATIONS = 1100;

    /** Inhabitants in ten thousands: ISTAT, 1 January 2024, rounded. */
    private static final Map<String, Integer> PEOPLE = people();

    private static final Pattern OTHER_LANGUAGE =
            Pattern.compile(".*[./](en|fr|es|zh|ro|sq|uk|ur|bn|de)\\.(md|yml)|.*[.]ar[.]md");
    /** They hold other languages, and a finder needs none of them. */
    private static final Pattern LISTS_OF_WORDS = Pattern.compile(".*/(glossary|plain-words)[.]yml");

    private static final Pattern OTHER_WORDS = Pattern.compile("\\s+(en|fr|es|zh|ro|sq|uk|ur|bn|de): +\\S.*");

    private static final List<String> SYLLABLES = List.of(
            "ba", "bel", "bra", "ca", "cor", "da", "dol", "fa", "fio", "ga", "gra", "la", "lu", "ma", "mon", "na", "no",
            "pa", "pre", "ra", "ri", "ro", "sa", "sel", "ta", "tor", "va", "ver", "vi", "zo");
    private static final List<String> LANGUAGES =
            List.of("it", "it", "en", "en", "fr", "es", "ar", "ar", "zh", "ro", "sq", "uk", "ur", "bn");
    private static final List<String> HOURS = List.of(
            "09:00-12:00", "09:00-12:30", "09:00-13:00", "08:30-12:30", "10:00-13:00", "09:00-17:00", "09:00-18:00");
    private static final List<String> AFTERNOONS = List.of("14:00-17:00", "14:30-17:30", "15:00-18:00", "14:00-18:00");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri");

    /** What a service does: its name, life areas, topics, audience. */
    private static final List<List<String>> KINDS = List.of(
            List.of("Sportello immigrazione", "documents", "family, qualifications", "everyone"),
            List.of("Sportello lavoro", "work", "labour-market, working-conditions", "workers, job-seekers"),
            List.of("Patronato", "documents", "tax-social-security, family", "everyone"),
            List.of("CAF", "documents", "tax-social-security", "workers, families"),
            List.of("Scuola di italiano", "italian", "host-country", "everyone"),
            List.of("Centro antiviolenza", "health", "trafficking-exploitation", "women"),
            List.of("Consultorio", "health", "family", "families, women"),
            List.of("Sportello casa", "work", "host-country", "everyone"),
            List.of("Ufficio vertenze", "work", "working-conditions, union-rights", "workers"),
            List.of("Centro interculturale", "mediation", "contacts-communities, host-country", "everyone"));

    private record Place(String name, String latitude, String longitude, String province) {}

    private final Path root;
    private final Random random = new Random(2026);
    private final Set<String> slugs = new LinkedHashSet<>();

    private ManyOffices(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) {
        write(Path.of(arguments[0]), a -> arguments.length == 1 || a.equals(arguments[1]));
    }

    /** Writes the offices of some areas, as many as each has in the whole. */
    public static void write(Path root, Predicate<String> areas) {
        try {
            new ManyOffices(root).write(areas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Predicate<String> areas) throws IOException {
        for (String folder : List.of(
                "templates",
                "locales",
                "content/regions",
                "content/_towns",
                "content/_maps",
                "content/_vocabularies")) {
            copy(
                    folder,
                    f -> !OTHER_LANGUAGE.matcher(f).matches()
                            && !LISTS_OF_WORDS.matcher(f).matches());
        }
        copy("content", f -> f.endsWith("/_type.yml"));
        put("site-config.yml", """
                name: Approdo
                base-url: https://approdo.example
                source-locale: it
                home-area: italia
                locales:
                  it: {endonym: Italiano, fallback: []}
                  ar: {endonym: العربية, direction: rtl, fallback: [it], numerals: latn}
                license: CC-BY-4.0
                page-size: 30
                cards: false
                """);
        put("content/organisations/italia/ente/index.it.yml", """
                name: Ente
                kind: trade-union
                reviewed: 2026-11-01
                """);
        Map<String, List<Place>> towns = towns();
        int all = PEOPLE.values().stream().mapToInt(n -> n).sum();
        for (Map.Entry<String, Integer> area : PEOPLE.entrySet()) {
            if (areas.test(area.getKey())) {
                List<Place> places = towns.getOrDefault(area.getKey(), List.of());
                offices("services", area.getKey(), SERVICES * area.getValue() / all, places);
                offices("associations", area.getKey(), ASSOCIATIONS * area.getValue() / all, places);
            }
        }
    }

    private void offices(String type, String area, int count, List<Place> towns) throws IOException {
        for (int i = 0; i < count; i++) {
            // large towns come first, and have more
            double chance = random.nextDouble();
            Place town = towns.get((int) (chance * chance * towns.size()));
            List<String> kind = type.equals("services") ? one(KINDS) : List.of("Associazione", "work", "", "everyone");
            String name = kind.get(0) + ' ' + word() + (random.nextInt(3) == 0 ? ' ' + word() : "");
            String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
            while (!slugs.add(type + slug)) {
                slug += "-2";
            }
            put("content/" + type + '/' + area + '/' + slug + "/index.it.yml", text(type, name, kind, town));
        }
    }

    private String text(String type, String name, List<String> kind, Place town) {
        var text = new StringBuilder("name: " + name + "\nsummary: Aiuto a " + word() + " e dintorni.\n");
        if (type.equals("services")) {
            text.append("provider: ente\n");
            text.append("topics: [" + kind.get(2) + "]\n");
        }
        text.append("life-areas: [" + kind.get(1) + "]\naudience: [" + kind.get(3) + "]\n");
        var spoken = new LinkedHashSet<String>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            spoken.add(one(LANGUAGES));
        }
        text.append("languages: ["
                + String.join(
                        ", ", spoken.stream().map(l -> "{code: " + l + "}").toList()) + "]\n");
        text.append("address: {street: Via " + word() + ", number: \"" + (1 + random.nextInt(90)) + "\", city: \""
                + town.name() + "\", province: " + town.province() + "}\n");
        if (random.nextInt(10) < 7) {
            text.append("geo: {lat: %s, lon: %s}\n".formatted(near(town.latitude()), near(town.longitude())));
        }
        if (random.nextInt(10) < 8) {
            int prefix = 20 + town.province().hashCode() % 50;
            text.append("phones: [{number: \"+39 0%d %07d\"}]\n".formatted(prefix, random.nextInt(10_000_000)));
        }
        if (random.nextInt(10) < 7) {
            text.append("hours:\n  weekly:\n");
            String morning = one(HOURS);
            String afternoon = one(AFTERNOONS);
            int afternoons = morning.endsWith("7:00") || morning.endsWith("8:00") ? 0 : random.nextInt(8);
            for (int day = 0; day < DAYS.size(); day++) {
                boolean long_ = (afternoons >> (day / 2) & 1) == 1;
                text.append("    " + DAYS.get(day) + ": [" + morning + (long_ ? ", " + afternoon : "") + "]\n");
            }
        }
        return text.append("reviewed: " + LocalDate.of(2026, 11, 1).minusDays(random.nextInt(150)) + '\n')
                .toString();
    }

    private String near(String degrees) {
        return String.format(Locale.ROOT, "%.4f", Double.parseDouble(degrees) + random.nextGaussian() * 0.012);
    }

    private String word() {
        var word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            word.append(one(SYLLABLES));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Map<String, List<Place>> towns() throws IOException {
        var towns = new LinkedHashMap<String, List<Place>>();
        for (String line : Files.readAllLines(Path.of("content/_towns/italia.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 4 && !cells[0].equals("name")) {
                towns.computeIfAbsent(cells[4], a -> new ArrayList<>())
                        .add(new Place(cells[0], cells[1], cells[2], cells[3]));
            }
        }
        return towns;
    }

    private void put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void copy(String folder, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (wanted.test(file.toString().replace('\\', '/'))) {
                    Files.createDirectories(root.resolve(file).getParent());
                    Files.write(root.resolve(file), shortened(file));
                }
            }
        }
    }

    /** Words without their other languages; pages of areas without texts, which link to pages that are not here. */
    private static byte[] shortened(Path file) throws IOException {
        if (file.toString().endsWith(".yml")) {
            List<String> kept = Files.readAllLines(file).stream()
                    .filter(l -> !OTHER_WORDS.matcher(l).matches())
                    .toList();
            return String.join("\n", kept).getBytes(StandardCharsets.UTF_8);
        }
        if (!file.toString().endsWith(".md")) {
            return Files.readAllBytes(file);
        }
        List<String> kept = Files.readAllLines(file).stream()
                .filter(l -> l.matches("(title|summary|kind|parent|iso|time-zone|reviewed): .*"))
                .toList();
        return ("---\n" + String.join("\n", kept) + "\n---\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> people() {
        var people = new LinkedHashMap<String, Integer>();
        String table =
                "lombardia 1000 lazio 571 campania 559 veneto 485 sicilia 479 emilia-romagna 446 piemonte 425 puglia 389 "
                        + "toscana 366 calabria 184 sardegna 156 liguria 151 marche 148 abruzzo 127 friuli-venezia-giulia 119 "
                        + "umbria 85 trento 55 bolzano 54 basilicata 53 molise 29 valle-d-aosta 12";
        String[] cells = table.split(" ", -1);
        for (int i = 0; i < cells.length; i += 2) {
            people.put(cells[i], Integer.parseInt(cells[i + 1]));
        }
        return people;
    }
}
