package org.approdo.content.place;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.approdo.source.Diagnostics;

/**
 * The towns of {@code content/_towns/<country>.tsv}: those of each country from the largest to the smallest.
 *
 * @param byCountry by the id of the country's area: {@code italia}
 */
public record Towns(Map<String, List<Town>> byCountry) {
    public static final Towns NONE = new Towns(Map.of());

    public Towns {
        var copy = new LinkedHashMap<String, List<Town>>();
        byCountry.forEach((country, towns) -> copy.put(country, List.copyOf(towns)));
        byCountry = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads every list of towns. Errors are those of {@link TownsReader}.
     *
     * @param areas the ids of the site's areas
     */
    public static Towns read(Path root, Set<String> areas, Diagnostics log) {
        return new Towns(new TownsReader(areas, log).read(root));
    }

    /** The towns of a country, the largest first; none for a country without a list. */
    public List<Town> all(String country) {
        return byCountry.getOrDefault(country, List.of());
    }

    /**
     * The largest town of a name within an area.
     *
     * @param name in any of its languages; capitals, accents, hyphens and apostrophes do not matter
     * @param area a country or an area towns lie in, {@code italia}, {@code lombardia}
     */
    public Optional<Town> find(String name, String area) {
        String folded = fold(name);
        Stream<Town> within = byCountry.containsKey(area)
                ? all(area).stream()
                : byCountry.values().stream()
                        .flatMap(List::stream)
                        .filter(t -> t.area().equals(area));
        return within.filter(t ->
                        Stream.concat(Stream.of(t.name()), t.aliases().stream()).anyMatch(n -> fold(n).equals(folded)))
                .findFirst();
    }

    /** Letters and digits alone, small, without accents: {@code L’Aquila} is {@code l aquila}. */
    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{Mc}]+", " ")
                .strip();
    }
}
