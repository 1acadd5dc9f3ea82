package kr.plusbot.shop.staff;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in. Immutable.
 *
 * @param token what their cookie holds
 */
public record Visit(Member member, String token) {

    /** What a call that changes something has to show besides the cookie, which a foreign page cannot read. */
    public String proof() {
        return Token.digest("proof " + token);
    }

    /** Whether a call shows it. */
    public boolean isProvenBy(@Nullable String shown) {
        return shown != null && Token.digest(shown).equals(Token.digest(proof()));
    }

    /** A name for this visit that lets nobody in. */
    public String key() {
        return Token.digest(token);
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "Visit[" + member + "]";
    }
}
