package org.approdo.search;

/**
 * A word of a text with what Lucene made of it.
 *
 * @param form as people may type it: folded
 * @param exact as it is written, in small letters
 * @param term the stem or lemma that is indexed
 * @param increment 0 for a further term of the same word, else 1 or more
 */
record Token(String form, String exact, String term, int increment) {}
