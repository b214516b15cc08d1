package org.approdo.content;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.field.Value;

/** Whose a number or mail address is, among the contact points. */
final class KnownContacts {
    private static final String TYPE = "contact-points";
    /** Fewer could be anybody's, the shorter ones with their prefix left out. */
    private static final int ENOUGH_DIGITS = 7;

    private final Map<String, String> byAddress = new LinkedHashMap<>();
    /** By the last digits: the number with its country, and the item. */
    private final Map<String, Map<String, String>> byEnding = new LinkedHashMap<>();

    KnownContacts(Content content) {
        for (Entry entry : content.ofType(TYPE)) {
            entry.source().values().values().forEach(v -> collect(v, entry.id()));
        }
    }

    private void collect(Value value, String id) {
        if (value instanceof Value.Email email) {
            byAddress.putIfAbsent(email.address().toLowerCase(Locale.ROOT), id);
        } else if (value instanceof Value.Phone phone) {
            String digits = digits(phone.typed());
            if (digits.length() >= ENOUGH_DIGITS) {
                byEnding.computeIfAbsent(ending(digits), e -> new LinkedHashMap<>())
                        .putIfAbsent(digits, id);
            }
        } else if (value instanceof Value.Items items) {
            items.values().forEach(v -> collect(v, id));
        } else if (value instanceof Value.Group group) {
            group.parts().values().forEach(v -> collect(v, id));
        }
    }

    /** The id of the first contact point that has what was typed; a number may lack its country. */
    Optional<String> of(String typed) {
        String address = byAddress.get(typed.toLowerCase(Locale.ROOT));
        if (address != null) {
            return Optional.of(address);
        }
        String digits = digits(typed);
        if (typed.contains("@") || digits.length() < ENOUGH_DIGITS) {
            return Optional.empty();
        }
        return byEnding.getOrDefault(ending(digits), Map.of()).entrySet().stream()
                .filter(e -> e.getKey().endsWith(digits) || digits.endsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String ending(String digits) {
        return digits.substring(digits.length() - ENOUGH_DIGITS);
    }

    /** With its country, if that was typed, but without what is dialled before it. */
    private static String digits(String typed) {
        String digits = typed.replaceAll("[^0-9]", "");
        return digits.startsWith("00") ? digits.substring(2) : digits;
    }
}
