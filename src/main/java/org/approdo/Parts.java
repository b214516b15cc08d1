package org.approdo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.approdo.cache.StepCache;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;

/**
 * All parts of a site. A run with them takes what they have, looks up what their steps came to, and makes what is left: the
 * files that ask for those of all parts.
 */
public final class Parts implements Share {
    private final List<Part> parts;

    private Parts(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Reads all parts.
     *
     * @param program the one that runs
     * @param complaints takes why parts cannot be put together, and what to do; stays empty when they can
     */
    public static Optional<Parts> read(List<Path> folders, Path root, String program, List<String> complaints) {
        var parts = new ArrayList<Part>();
        for (Path folder : folders) {
            try {
                parts.add(Part.read(folder));
            } catch (Part.Unusable e) {
                complaints.add(e.getMessage());
            }
        }
        for (Part part : parts) {
            if (!part.label().program().equals(program)) {
                complaints.add("%s: made by approdo %s, and this is %s; use one approdo and one Java for all"
                        .formatted(part.folder(), part.label().program(), program));
            }
        }
        SiteInputs.files(root)
                .ifPresent(site -> complaints.addAll(parts.stream()
                        .filter(p -> !p.label().site().equals(site))
                        .map(p ->
                                "%s: made from a site that differs from the one in %s; check out the same version of it, and build the part again"
                                        .formatted(
                                                p.folder(),
                                                root.toAbsolutePath().normalize()))
                        .toList()));
        compare(parts, p -> p.label().day().toString(), "the day %s", "--clock", complaints);
        compare(parts, p -> p.label().baseUrl(), "the address '%s'", "--base-url", complaints);
        count(parts, folders.size(), complaints);
        parts.sort(Comparator.comparing(p -> p.label().shard().number()));
        return complaints.isEmpty() ? Optional.of(new Parts(List.copyOf(parts))) : Optional.empty();
    }

    private static void compare(
            List<Part> parts, Function<Part, String> fact, String words, String option, List<String> complaints) {
        for (Part part : parts) {
            if (!fact.apply(part).equals(fact.apply(parts.get(0)))) {
                complaints.add("%s: made for %s, and %s for %s; build all parts with the same %s"
                        .formatted(
                                part.folder(),
                                words.formatted(fact.apply(part)),
                                parts.get(0).folder(),
                                words.formatted(fact.apply(parts.get(0))),
                                option));
            }
        }
    }

    /** @param named how many folders there are; of those that are no parts nobody knows which they should be */
    private static void count(List<Part> parts, int named, List<String> complaints) {
        if (parts.isEmpty()) {
            return;
        }
        int count = parts.get(0).label().shard().count();
        Map<Integer, Path> seen = new TreeMap<>();
        for (Part part : parts) {
            Shard shard = part.label().shard();
            Path twin = seen.putIfAbsent(shard.number(), part.folder());
            if (shard.count() != count) {
                complaints.add("%s: part %s, and %s is one of %d; build all parts with the same number of them"
                        .formatted(part.folder(), shard.text(), parts.get(0).folder(), count));
            } else if (twin != null) {
                complaints.add(
                        "%s: part %s, as %s is; name each part once".formatted(part.folder(), shard.text(), twin));
            }
        }
        if (parts.size() == named) {
            IntStream.rangeClosed(1, count)
                    .filter(n -> !seen.containsKey(n))
                    .forEach(n ->
                            complaints.add("part %d/%d is missing; name its folder too, or build it with --shard %d/%d"
                                    .formatted(n, count, n, count)));
        }
    }

    /** What all parts were made from. */
    public PartLabel label() {
        return parts.get(0).label();
    }

    /** Whether they were made from the site as it is now. */
    public boolean isOf(Path root) {
        return SiteInputs.files(root).equals(Optional.of(label().site()));
    }

    /** Gives a run what the steps of all parts came to. */
    public void tell(StepCache cache) {
        parts.forEach(p -> cache.add(p.steps()));
    }

    @Override
    public OutputTree of(OutputTree planned) {
        return planned.map(this::take);
    }

    private OutputFile take(OutputFile planned) {
        return planned.isLate()
                ? planned
                : parts.get(Shard.number(planned, parts.size()) - 1).files().instead(planned);
    }

    @Override
    public boolean isChecked() {
        return true; // who finds an error leaves no part
    }
}
