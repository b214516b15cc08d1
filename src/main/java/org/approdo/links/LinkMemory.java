package org.approdo.links;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What servers said, and when. As a text, a line for each address, tabs between:
 *
 * <pre>
 * address                    kind    status  day         since       runs  words
 * https://example.org/a      moved   200     2026-11-21  2026-11-21  1     https://example.org/b
 * </pre>
 *
 * <p>What is well is not asked for again for some time; what failed or is gone is, in every run.
 */
public final class LinkMemory {
    private static final int COLUMNS = 7;

    private final Map<String, Remembered> known = new TreeMap<>();

    /**
     * What is known of an address.
     *
     * @param day on which it was asked for last
     * @param since the day on which it was first found so
     * @param runs how many runs found it so, one after the other
     */
    public record Remembered(Answer answer, LocalDate day, LocalDate since, int runs) {}

    /** Lines that cannot be read are forgotten. */
    public static LinkMemory read(String text) {
        var memory = new LinkMemory();
        text.lines().forEach(line -> {
            String[] parts = line.split("\t", COLUMNS);
            try {
                if (parts.length == COLUMNS) {
                    var answer = new Answer(kind(parts[1]), Integer.parseInt(parts[2]), parts[6]);
                    var remembered = new Remembered(
                            answer, LocalDate.parse(parts[3]), LocalDate.parse(parts[4]), Integer.parseInt(parts[5]));
                    memory.known.put(parts[0], remembered);
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                // asked for again
            }
        });
        return memory;
    }

    private static Answer.Kind kind(String word) {
        return Arrays.stream(Answer.Kind.values())
                .filter(k -> k.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** What is known of an address; empty when it was never asked for. */
    public Optional<Remembered> find(URI address) {
        return Optional.ofNullable(known.get(address.toString()));
    }

    /** Whether an address has to be asked for: it was not well, or not asked for since a day. */
    public boolean asks(URI address, LocalDate since) {
        return find(address)
                .filter(r -> !r.day().isBefore(since) && isLasting(r.answer().kind()))
                .isEmpty();
    }

    private static boolean isLasting(Answer.Kind kind) {
        return kind == Answer.Kind.FINE || kind == Answer.Kind.MOVED || kind == Answer.Kind.KEPT_OUT;
    }

    /** Notes an answer. Being asked to come back later says nothing: what was known stays. */
    public void add(URI address, Answer answer, LocalDate day) {
        Optional<Remembered> before = find(address);
        if (answer.kind() == Answer.Kind.LATER && before.isPresent()) {
            return;
        }
        var now = before.filter(r -> r.answer().kind() == answer.kind())
                .map(r -> new Remembered(answer, day, r.since(), r.runs() + 1))
                .orElseGet(() -> new Remembered(answer, day, day, 1));
        known.put(address.toString(), now);
    }

    /** By address, each line with a line break. */
    public String text() {
        return known.entrySet().stream()
                .map(e -> line(e.getKey(), e.getValue()))
                .collect(Collectors.joining());
    }

    private static String line(String address, Remembered remembered) {
        Answer answer = remembered.answer();
        return String.join(
                        "\t",
                        address,
                        answer.kind().word(),
                        String.valueOf(answer.status()),
                        remembered.day().toString(),
                        remembered.since().toString(),
                        String.valueOf(remembered.runs()),
                        answer.words().replaceAll("\\s+", " "))
                + '\n';
    }
}
