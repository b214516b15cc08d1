package org.approdo.locale;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Words as an id: lower-case letters a-z, digits and single hyphens, whatever the script. */
public final class Slug {
    private static final String RULES = "Any-Latin; Latin-ASCII";
    private static final int LONGEST = 60;

    private Slug() {}

    /** Cut between words when it grows too long; empty when there is no letter or digit in the words. */
    public static String of(String words) {
        String latin = Transliterator.getInstance(RULES).transliterate(words).toLowerCase(Locale.ROOT);
        String slug =
                latin.replaceAll("[`ʼʻ]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, cut < 1 ? LONGEST : cut);
    }
}
