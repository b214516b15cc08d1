package org.approdo.source;

import java.util.Locale;

/**
 * Everything that can be wrong, in the order of the stages, with its words.
 *
 * <p>A rule's id is its name in lower case with hyphens: {@code DUPLICATE_KEY} is {@code duplicate-key}. Messages are
 * lower case without full stop, with the input in quotes; hints say what to do. Severity belongs to the rule.
 */
public enum Rule {
    // files
    UNREADABLE_FILE("cannot be read: %s", "check that the file exists and may be read"),
    FILE_TOO_LARGE("the file has %s KB, more than the limit of %s KB", "split the text into several items"),
    BAD_ENCODING("the file is not UTF-8 from here on", "save it again with the encoding UTF-8"),
    SYMBOLIC_LINK("a symbolic link", "put the file itself here; links could lead out of the site"),
    UNEXPECTED_FILE(
            Severity.WARNING,
            "'%s' belongs to no item",
            "an item is a folder with index.<locale>.md or .yml; see src/docs/content-format.md"),
    BAD_ID("'%s' is no id", "use lower-case letters a-z, digits and single hyphens"),

    // YAML
    YAML_SYNTAX("%s", "check the quotes, colons and indentation here and one line above"),
    YAML_TAB("a tab where spaces belong", "write spaces; indent with two for each level"),
    DUPLICATE_KEY("'%s' stands already in line %s", "keep one of the two"),
    YAML_ALIAS(
            "'%s' refers to another place of the file",
            "write the value out; anchors, aliases and merges are not used here"),
    SECOND_DOCUMENT("a second YAML document starts here", "remove the line '---' or '...'"),
    TOO_DEEP("nested deeper than %s levels", "make it flatter"),
    NOT_A_MAPPING("expected 'key: value' lines, found %s", "start every line with a key and a colon"),
    FRONT_MATTER_MISSING("no front matter", "start the file with a line '---', then fields, then a line '---'"),
    FRONT_MATTER_OPEN("the front matter is not closed", "end it with a line '---'"),

    // any mapping
    UNKNOWN_KEY("unknown key '%s'", ""),
    MISSING_KEY("'%s' is missing", "add it"),
    WRONG_SHAPE("expected %s, found %s", "see src/docs/content-format.md for the form"),
    BAD_BOOLEAN("'%s' is neither true nor false", "write true or false"),
    BAD_NUMBER("'%s' is no number", "write digits, with a dot for decimals"),

    // configuration, types, vocabularies, messages
    CONFIG_MISSING("there is no site-config.yml here", "go to the site's folder, or name it with --site"),
    BAD_LOCALE_TAG("'%s' is no language tag", "use a tag such as it, pt-BR or sr-Latn"),
    UNKNOWN_LOCALE("the site has no locale '%s'", ""),
    BAD_DIRECTION("'%s' is no direction", "write ltr or rtl"),
    BAD_BASE_URL(
            "'%s' is no base URL", "write https:// and a host, and a path without a slash at its end if there is one"),
    NO_LOCALES("the site has no locales", "name at least one under 'locales:'"),
    NO_TYPES("the site has no content types", "add content/<type>/_type.yml"),
    TYPE_MISSING("the folder '%s' is no content type", "add '_type.yml' to it, or move it"),
    BAD_FORMAT("'%s' is no format", "write yaml or markdown"),
    BAD_AREA_MODE("'%s' does not say whether items live in an area", "write required or none"),
    UNKNOWN_FIELD_TYPE("unknown field type '%s'", ""),
    UNKNOWN_FIELD("there is no field '%s'", ""),
    FIELD_SETTING("'%s' does not go with the field type %s", "remove it"),
    UNKNOWN_VOCABULARY("there is no vocabulary '%s'", ""),
    UNKNOWN_TYPE("there is no content type '%s'", ""),
    MISSING_LABEL(
            Severity.WARNING, "no label for '%s' in %s", "add it; until then the label of another language is shown"),
    BAD_PERIOD_LENGTH("'%s' is no length of time", "write P6M for six months, P1Y for a year, P30D for thirty days"),
    BAD_MESSAGE("not a valid ICU message: %s", "check the braces and the plural forms"),
    MESSAGE_ARGUMENTS(
            "the message uses '{%s}', which locales/%s.yml does not have there",
            "use the same names in braces in every language"),
    MISSING_MESSAGE(
            Severity.WARNING, "'%s' is not translated", "add it; until then another language's words are shown"),
    MISSING_SENTENCE(
            Severity.WARNING, "the sentence '%s' is missing in %s", "add it; until then another language's is shown"),
    SENTENCE_SLOTS(
            "the sentence has %s, but the one in '%s' has %s",
            "leave the same gaps in every language; what the reader fills in stands there"),
    UNKNOWN_SLOT("'{%s}' is nothing that readers fill in", ""),
    MESSAGE_UNDEFINED("no locale has the message '%s'", "add it to locales"),

    // places
    BAD_TOWN(
            "this is no town: %s",
            "write name, lat, lon, province, area and aliases with a tab between them; the first line holds these words"),

    BAD_OUTLINE(
            "this is no outline: %s",
            "write GeoJSON polygons: points [longitude, latitude], the first one of a ring again at its end"),

    // items
    UNKNOWN_AREA("there is no area '%s'", ""),
    AREA_MISSING("an item of this type lies in an area's folder", ""),
    AREA_ELSEWHERE("the item does not lie in the folder of '%s'", "remove the line, or move the item's folder"),
    DUPLICATE_ID("'%s' is also the id of %s", "give one of the two another folder name"),
    WRONG_FORMAT("a file of this type is %s", "rename it, and write it in that form"),
    NO_SOURCE("no file of this item is the source", "remove 'translation' from the file the others were made from"),
    TWO_SOURCES("%s is a source already", "add 'translation' to the file that is the translation"),
    FACT_IN_TRANSLATION(
            "'%s' is a fact; it stands in %s and holds for every language", "remove it here; change it there"),
    TRANSLATION_SOURCE("'%s' is no text that this could be translated from", ""),
    BAD_STATUS("'%s' is no state of a translation", "write in-progress while you work on it, then remove the key"),
    BAD_OWNER("'%s' is no owner", "write @name, @organisation/team or a mail address, in quotes"),
    UNKNOWN_OWNER(
            Severity.WARNING,
            "'%s' is not among the owners that the project knows",
            "correct it, or add it to 'known' under 'owners' in site-config.yml: hosts ignore owners who may not write"),
    BAD_DIGESTS(
            "the digests are not eight hexadecimal digits each",
            "write \"\" and run ./approdo i18n accept on the file"),
    BAD_METHOD("'%s' is no way of translating", "write human, machine or machine-reviewed"),
    REVIEWER_MISSING("a reviewed machine translation names who reviewed it", "add reviewed-by: with a role"),
    UNPINNED_TRANSLATION(
            Severity.WARNING,
            "it is not recorded which source text this translates",
            "run ./approdo i18n accept on the file"),
    STUB_TRANSLATION(Severity.NOTE, "nothing is translated here; the page falls back", "translate at least one field"),
    STALE_TRANSLATION(
            Severity.NOTE,
            "%s of %s parts changed in the source since this was translated",
            "update them, then run ./approdo i18n accept"),
    MAJOR_CHANGE(
            "translations may not miss this change: %s",
            "accept them one by one when they have it; if it is minor as it is, add --anyway"),
    TRANSLATION_DIFFERS(
            "it does not agree with its source: %s", "correct it; if it is right as it is, accept it with --anyway"),
    REVIEW_DUE(Severity.NOTE, "the last review, %s, is more than %s ago", ""),
    NEVER_REVIEWED(Severity.NOTE, "it is not said when the facts were checked", ""),

    // translations that came back
    BAD_EXCHANGE_FILE("this is no %s we can read: %s", "save it again in that format, or export it anew"),
    UNKNOWN_UNIT("there is no '%s' to translate", ""),
    UNIT_REFUSED("'%s' is not taken: %s", "correct it here and import the file again; the other parts are taken"),
    UNIT_NUMBERS(
            Severity.WARNING,
            "'%s' has the numbers %s, its source %s",
            "it is taken; compare telephone numbers, dates and amounts"),
    UNIT_ALONE(
            Severity.WARNING,
            "'%s' is not taken into %s: a part of it is not translated yet",
            "translate all its parts, then import the file again"),

    // tables of regions
    UNMAPPED_COLUMN(Severity.WARNING, "the column '%s' is left out: nothing says what it is", ""),
    ABSENT_COLUMN(Severity.WARNING, "the table has no column '%s'", ""),
    ROW_LENGTH(
            "the row has %s cells, the first one %s",
            "put a cell that holds the sign between cells into quotes; leave cells empty, never out"),
    REPEATED_ROW("'%s' is what the row of line %s is called too", "give each row an id of its own, or remove one"),
    ROW_GONE(
            Severity.WARNING,
            "the table has no row for '%s' any more",
            "nothing was removed; if it has ended, set 'expires:' or remove the item's folder"),

    // values of fields
    FIELD_MISSING("'%s' is missing", "add it; _type.yml requires it"),
    FIELD_MISSING_IF("'%s' is missing", ""),
    FIELD_ORDER(
            Severity.NOTE,
            "'%s' comes earlier in the order of _type.yml",
            "run ./approdo check --fix, which puts fields in order and changes nothing else"),
    TOO_LONG("%s characters, at most %s", "make it shorter"),
    LINE_BREAK("a line break in a one-line text", "write it in one line"),
    INVISIBLE_CHARACTER("the invisible character %s", "remove it"),
    BAD_URL("'%s' is no web address", "write it in full, with https:// and a host name"),
    BAD_EMAIL("'%s' is no e-mail address", "write name@host"),
    BAD_PHONE(
            "'%s' is no phone number",
            "write + and the country code, then digits in groups; short numbers such as 112 as they are"),
    BAD_DATE("'%s' is no date", "write year-month-day: 2026-11-02"),
    BAD_DATETIME("'%s' is no date with time", "write 2026-11-02T09:30"),
    BACKWARD_PERIOD("it ends before it begins", "swap or correct the dates"),
    BAD_MONEY("'%s' is no amount of money", "write amount and currency: 30.46 EUR"),
    BAD_COORDINATE("'%s' is no %s", "write degrees with a dot, latitude -90 to 90, longitude -180 to 180"),
    BAD_DAY("'%s' is no weekday", "write mon, tue, wed, thu, fri, sat or sun"),
    BAD_HOURS("'%s' are no opening hours", "write 09:00-12:30"),
    OVERLAPPING_HOURS("'%s' begins before '%s' ends", "correct one of them, earliest first"),
    BAD_LANGUAGE("'%s' is no language", "write a code such as it, ar or uk"),
    BAD_RECURRENCE("'%s' is no rhythm", "write week or month"),
    UNKNOWN_TERM("'%s' is no term of the vocabulary '%s'", ""),
    REPEATED_VALUE("'%s' stands here twice", "remove one"),
    LIST_LENGTH(
            "%s entries, but the source has %s", "write one entry for each of the source's, {} where there is no text"),
    FILE_MISSING("there is no file '%s' beside this one", ""),
    BAD_FILE_NAME(
            "'%s' is not the name of a file in this folder", "write the bare name of a file that lies beside this one"),
    FILE_NEEDS_ONE("a file has either 'src' or 'url'", "write one of them"),
    FILE_NAME(
            "'%s' is no name for a file that goes to readers",
            "use letters a-z, digits, dots, hyphens and underscores; names that systems or web servers keep for themselves,"
                    + " such as con or CNAME, will not do"),
    FILE_KIND(
            "'%s' is no kind of file that readers are given",
            "put a picture (png, jpg, webp, gif), a document (pdf, odt, docx, ods, xlsx, odp, pptx, epub) or a text (txt, csv,"
                    + " ics) here; write pages as Markdown"),
    FILE_CONTENT("'%s' does not hold what its name says", "save it again in that format, or correct the ending"),
    TOO_MANY_PIXELS(
            "the picture '%s' has %s million pixels, more than the limit of %s",
            "make it smaller: 2,000 dots across are enough for any screen"),
    BAD_IMAGE("'%s' is no picture we show", "use png, jpg, webp or gif"),
    MISSING_ALT(
            "the picture '%s' has no words for people who cannot see it",
            "write them in the brackets: ![what it shows](file)"),

    // Markdown
    RAW_HTML("HTML in the text", "use Markdown instead; < as a character is written \\<"),
    BAD_LINK(
            "'%s' is no link we follow",
            "link to a page of the site with /type/area/id/, or with https:, http:, mailto: or tel:"),
    MISLEADING_LINK(Severity.WARNING, "'%s' %s", ""),
    UNRESOLVED_LINK(
            Severity.WARNING, "'[%s]' looks like a link without a target", "add (address) behind it, or write \\["),
    OPEN_PLACE(
            Severity.NOTE,
            "this is still to be translated",
            "write the translation in place of it, without the mark …; then run ./approdo i18n accept on the file"),
    PLACEHOLDER("the text is not written yet", "write it in place of …"),
    EMPTY_LINK("a link without words", "write in the brackets where it leads"),
    NESTED_LINK("a link inside a link", "put it in front of the brackets or behind them"),
    STRAY_MARK(
            "'%s' marks nothing",
            "put it right behind the brackets, [words]{lang=de} or [words](address){lang=de}, and {#anchor} at the end of a"
                    + " heading"),
    HEADING_LEVEL("a heading of level %s %s", "start at ## and go down one level at a time"),
    EMPTY_HEADING("an empty heading", "give it words, or remove it"),
    BAD_ANCHOR("'%s' is no anchor", "use letters a-z, digits, hyphens and dots, a letter first"),
    DUPLICATE_ANCHOR("the anchor '%s' stands already in line %s", "give one of the two headings another anchor"),
    MISSING_SECTION("the section '%s' is missing", ""),
    EMPTY_SECTION("the section '%s' is empty", "write its text, or remove its heading"),
    SECTION_ORDER("the section '%s' comes after '%s'", "put the sections in the order of _type.yml"),
    UNKNOWN_SECTION("this type has no section '%s'", ""),
    TEXT_BEFORE_SECTION("text before the first section", "put it under one of the type's headings"),
    UNKNOWN_SHORTCODE("unknown shortcode '%s'", ""),
    BAD_SHORTCODE("'%s' is not written as a shortcode", "write {{< contact id >}} or {{< include type/id#section >}}"),
    UNKNOWN_CALLOUT("unknown callout '%s'", ""),
    BAD_FOOTNOTE("there is no footnote '%s'", ""),
    UNUSED_FOOTNOTE(
            Severity.WARNING,
            "the footnote '%s' is cited nowhere, so it is not shown",
            "cite it in the text, or remove it"),
    MARKDOWN_TOO_COMPLEX(
            "the text is nested too deeply or uses too many marks",
            "make it simpler, or put a blank line between its parts"),
    STRUCTURE_DIFFERS(
            Severity.WARNING,
            "the headings are not those of the source: %s",
            "give the translation the source's headings, in its order and levels"),
    LOOSE_CONTACT(
            Severity.WARNING,
            "'%s' is typed into the text",
            "make it a contact point and write {{< contact id >}}, so that it is right everywhere at once"),

    AVOIDED_WORD(Severity.WARNING, "'%s' is a word to avoid", ""),
    GLOSSARY_TERM(
            Severity.NOTE,
            "the source says '%s', and none of the glossary's words for it stands here: %s",
            "use one of them, so that readers know it again; or add yours to locales/glossary.yml"),
    LONG_SENTENCE(Severity.NOTE, "a sentence of %s %s, more than %s", "say it in two sentences, one idea each"),
    HARD_TO_READ(
            Severity.NOTE,
            "the text has %s of 100 points for readability (Gulpease), less than %s",
            "shorter sentences and shorter words make it easier"),
    PLAINER_WORD(Severity.NOTE, "'%s' is a word of offices", ""),
    COPIED_TEXT(Severity.NOTE, "%s words in a row stand in %s too", ""),

    // links between items
    BROKEN_REFERENCE("there is no '%s' in content/%s/", ""),
    REFERENCE_AREA("'%s' lives in the area '%s', not in '%s'", "write the id alone, or with that area"),
    BROKEN_LINK("there is no page '%s'", ""),
    BROKEN_ANCHOR("the page has no anchor '%s'", ""),
    AREA_RESERVED("no area can be called '%s'", "give it another id; /status/translations/ is taken"),
    AREA_CYCLE("the area '%s' is inside itself", "correct 'parent'"),
    AREA_ROOTS("the home area '%s' does not exist", ""),
    INCLUDE_MOVED(Severity.NOTE, "'%s' changed since it was pinned here", ""),
    INCLUDE_CYCLE("this text includes itself", "remove the include"),
    ALIAS_TAKEN("'%s' is the address of %s", "remove the alias"),
    BAD_ALIAS("'%s' is no address", "write a path such as /guides/old-name/"),
    BAD_TIME_ZONE("'%s' is no time zone", "write a name such as Europe/Rome"),
    GEO_OUTSIDE(
            Severity.WARNING,
            "the point lies %s km outside of the area '%s'",
            "correct lat and lon (they are easily swapped), or move the item to the area where it lies"),
    REGION_PART_EMPTY(Severity.NOTE, "the regional area has no %s", "fill it, when there is something to say"),

    // links to other sites
    LINK_GONE("'%s' is gone: %s", "look where the page is now and write that address, or remove the link"),
    LINK_PRIVATE(
            "'%s' leads to one's own machine or into a private network", "write an address that every reader can open"),
    LINK_SILENT(Severity.WARNING, "'%s' does not answer: %s", ""),
    LINK_MOVED(
            Severity.WARNING,
            "'%s' moved to %s",
            "look whether it is still the page that is meant, then write the new address"),
    LINK_UNSURE(Severity.NOTE, "'%s' could not be checked: %s", ""),

    // pages and output
    TEMPLATE("%s", "correct the template"),
    DUPLICATE_PATH(
            "'%s' clashes with '%s' from %s",
            "give one of them another address; names that differ only in case, and a file named like a folder, clash too"),
    PAGE_LINK("%s: the link '%s' leads to no page", "correct the template or the text that makes it"),
    PAGE_ANCHOR("%s: the link '%s' leads to no anchor", "correct the template or the text that makes it"),
    PAGE_ID("%s: the id '%s' stands twice", "correct the template or the text that makes it"),
    PAGE_STRUCTURE("%s: %s", "correct the template"),
    PAGE_LANGUAGE(
            Severity.WARNING,
            "%s: '%s' is marked as '%s', and written in another script",
            "mark its language, or leave the field out of the translation: the original's is shown then, with its mark"),
    PAGE_MARKUP("%s: %s is not allowed", "correct the writer or the template that made it"),
    PAGE_POLICY("%s: %s", "take the policy from templates/base.peb"),
    PAGE_WEIGHT("%s: %s KB compressed, more than the budget of %s KB", "split the text, or make the template lighter"),
    MANY_FINDINGS(
            Severity.WARNING,
            "more than %s findings, of which the first are shown",
            "mend these first; many of one kind often have one cause"),
    FOREIGN_FOLDER("the folder was not made by approdo", "name another with --out, or empty it yourself"),
    WRITE_FAILED("cannot be written: %s", "check the free space and the rights, then run the build again");

    private final Severity severity;
    private final String message;
    private final String hint;

    Rule(String message, String hint) {
        this(Severity.ERROR, message, hint);
    }

    Rule(Severity severity, String message, String hint) {
        this.severity = severity;
        this.message = message;
        this.hint = hint;
    }

    /** The name people see: {@code duplicate-key}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** The words, with {@code %s} for the arguments of {@link Diagnostics#report}. */
    public String message() {
        return message;
    }

    /** What to do; may be empty, when the report gives it. */
    public String hint() {
        return hint;
    }
}
