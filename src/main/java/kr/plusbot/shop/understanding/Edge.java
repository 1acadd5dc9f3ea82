package kr.plusbot.shop.understanding;

/**
 * A word that may stand at a place of a sentence. Immutable.
 *
 * @param to the place after it
 * @param cost how unlikely it is; the whole sentence is read in the likeliest way
 * @param slip whether it is written with a slip
 */
record Edge(int to, Word word, double cost, boolean slip) {

    Edge(int to, Word word, double cost) {
        this(to, word, cost, false);
    }
}
