package org.approdo.search;

/**
 * How many pages share a file. Hosts refuse sites of 20,000 files; shards of 100,000 pages are some 10,000 of them.
 *
 * @param results in a block of what results show: few, since a search shows five of five different blocks
 * @param texts in a file of whole texts, of which the part around a match is shown; 0 where a site has so many pages that
 *     each file would weigh more than the part is worth: then results show the beginning of a page
 */
record Packing(int results, int texts) {
    private static final int LEAST_RESULTS = 2;
    private static final int MOST_FILES = 6_000;
    private static final int MOST_TEXTS = 8;

    /**
     * @param pages of all languages together
     */
    static Packing of(int pages) {
        int shared = Math.max(1, (pages + MOST_FILES - 1) / MOST_FILES);
        return new Packing(Math.max(LEAST_RESULTS, shared), shared > MOST_TEXTS ? 0 : shared);
    }
}
