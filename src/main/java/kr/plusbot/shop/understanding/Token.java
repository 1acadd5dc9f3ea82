package kr.plusbot.shop.understanding;

/**
 * A piece of a sentence. Immutable.
 *
 * @param typed as it stands in the sentence
 * @param key as it is looked up
 * @param from its first sign in the sentence
 * @param to after its last
 * @param apart whether a space or a sign stands before it
 */
record Token(Word word, String typed, String key, int from, int to, boolean apart) {

    Role role() {
        return word.role();
    }

    boolean is(Role role) {
        return word.role() == role;
    }

    boolean isItem() {
        return word.isItem();
    }

    boolean isChoice() {
        return word.isChoice();
    }

    Token as(Word other) {
        return new Token(other, typed, key, from, to, apart);
    }
}
