package org.approdo.search;

/**
 * A word of a text with what Lucene made of it.
 *
 * @param form as people may type it: folded
 * @param exact as it is written, in small letters
 * @param term the stem or lemma that is indexed
 * @param further whether it is one more term of the same word
 * @param number tells it from all others that its language made; the first is 0
 */
record Token(String form, String exact, String term, boolean further, int number) {}
