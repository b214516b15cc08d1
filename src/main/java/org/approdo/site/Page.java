package org.approdo.site;

import java.util.List;
import org.approdo.content.ContentType;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.vocabulary.Term;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Localized;
import org.approdo.source.Rule;

/**
 * A page to make.
 *
 * <p>Addresses start with the locale, {@code /it/guides/italia/casa/}; the same path without it is the permalink that
 * opens in the reader's language.
 */
public sealed interface Page {
    /** Its address below the site's base, with a slash at both ends. */
    String path();

    /** A page in one language. */
    sealed interface InLocale extends Page {
        LocaleTag locale();

        /** Its address without the language. */
        default String neutralPath() {
            return path().substring(locale().tag().length() + 1);
        }
    }

    /** The start page of a language. */
    record Home(LocaleTag locale) implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + '/';
        }
    }

    /**
     * One item.
     *
     * @param shown whose text the reader gets
     */
    record Detail(LocaleTag locale, Entry entry, Localized<EntryText> shown) implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + entry.path();
        }
    }

    /**
     * Which part of a long list a page shows.
     *
     * @param list address of the list below the language: {@code /guides/}
     * @param number 1-based
     * @param last how many pages there are
     * @param total how many items the whole list has
     */
    record Part(String list, int number, int last, int total) {
        /** The address of one of the list's pages, below the language. */
        public String path(int page) {
            return list + (page == 1 ? "" : "page/" + page + '/');
        }

        String path() {
            return path(number);
        }
    }

    /** A page of the list of a type. */
    record Listing(LocaleTag locale, ContentType type, List<Entry> entries, Part part) implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + part.path();
        }
    }

    /** A page of the list of everything, by title. */
    record Alphabet(LocaleTag locale, List<Entry> entries, Part part) implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + part.path();
        }
    }

    /** Where people search. */
    record Search(LocaleTag locale) implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + "/search/";
        }
    }

    /** A page that does something for its reader. */
    record ToolPage(LocaleTag locale, Tool tool) implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + '/' + tool.id() + '/';
        }
    }

    /** The terms of a vocabulary that have items. */
    record TermIndex(LocaleTag locale, Vocabulary vocabulary, List<Term> terms) implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + '/' + vocabulary.name() + '/';
        }
    }

    /** A page of the items of a term. */
    record TermPage(LocaleTag locale, Vocabulary vocabulary, Term term, List<Entry> entries, Part part)
            implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + part.path();
        }
    }

    /** A page of who helps with two things at once: a topic in an area, a language in an area, a topic in a language. */
    record PairPage(LocaleTag locale, Pair pair, List<Entry> entries, Part part) implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + part.path();
        }
    }

    /** Where those who help are: a list, and maps below it. */
    record MapPage(LocaleTag locale) implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + "/map/";
        }
    }

    /** A page for those who write for the portal. */
    sealed interface Handbook extends InLocale {}

    /** Where the handbook begins. */
    record HandbookStart(LocaleTag locale) implements Handbook {
        @Override
        public String path() {
            return '/' + locale.tag() + "/handbook/";
        }
    }

    /** How to write items of a type, field by field. */
    record HandbookType(LocaleTag locale, ContentType type) implements Handbook {
        @Override
        public String path() {
            return '/' + locale.tag() + "/handbook/" + type.name() + '/';
        }
    }

    /** What the portal and the regions promised each other, and how far they are. */
    record Commitments(LocaleTag locale) implements Handbook {
        @Override
        public String path() {
            return '/' + locale.tag() + "/handbook/commitments/";
        }
    }

    /** What the words of offices and papers mean. */
    record GlossaryPage(LocaleTag locale) implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + "/glossary/";
        }
    }

    /** Every rule of the checks; in English, as their messages are. */
    record RuleIndex() implements Page {
        @Override
        public String path() {
            return "/handbook/rules/";
        }
    }

    /** Why a rule is there, with an example of wrong and right. */
    record RulePage(Rule rule) implements Page {
        @Override
        public String path() {
            return "/handbook/rules/" + rule.id() + '/';
        }
    }

    /** What a reader gets instead of a page that is not there. */
    record NotFound(LocaleTag locale) implements InLocale {
        @Override
        public String path() {
            return '/' + locale.tag() + "/404.html";
        }
    }

    /** The first page of the site: choose a language. */
    record Chooser() implements Page {
        @Override
        public String path() {
            return "/";
        }
    }

    /** A page that is not there, in no language yet. */
    record AnyNotFound() implements Page {
        @Override
        public String path() {
            return "/404.html";
        }
    }

    /** The address of an item without language; opens in the phone's language, or lists all. */
    record Permalink(Entry entry) implements Page {
        @Override
        public String path() {
            return entry.path();
        }
    }

    /** A page for those who look after the site; in its source language, not for readers. */
    sealed interface Status extends Page {}

    /** What is to do in every area. */
    record StatusIndex() implements Status {
        @Override
        public String path() {
            return "/status/";
        }
    }

    /** What is to do in one area. */
    record RegionStatus(Area area) implements Status {
        @Override
        public String path() {
            return "/status/" + area.id() + '/';
        }
    }

    /** How the translations of an area's items stand, language by language. */
    record AreaTranslations(Area area) implements Status {
        @Override
        public String path() {
            return "/status/" + area.id() + '/' + AreaTree.RESERVED + '/';
        }
    }

    /** How the translations stand, language by language. */
    record TranslationIndex() implements Status {
        @Override
        public String path() {
            return "/status/" + AreaTree.RESERVED + '/';
        }
    }

    /**
     * How every item stands in a language.
     *
     * @param part which of them; what is to be done comes first
     */
    record TranslationList(LocaleTag locale, Part part) implements Status {
        /** Items of a page: each with a path or a command, so many stay below the weight of a guide. */
        public static final int SIZE = 100;

        @Override
        public String path() {
            return part.path();
        }
    }

    /**
     * The address without language of a page that is in every language and no item: where codes of printed lists lead.
     *
     * @param title message of its title: {@code find.title}
     */
    record Gateway(String path, String title) implements Page {}

    /**
     * An old address.
     *
     * @param target where it leads now, below the base
     */
    record Redirect(String path, String target, Entry entry) implements Page {}
}
