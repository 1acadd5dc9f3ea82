package kr.plusbot.shop.console;

import jakarta.enterprise.inject.Vetoed;
import kr.plusbot.platform.http.Secret;
import org.jspecify.annotations.Nullable;

/** The secret that opens the operator's API, as a bearer token. Immutable. */
@Vetoed
record OperatorToken(Secret secret) {

    private static final String SCHEME = "Bearer ";

    /**
     * Whether the header shows this token (RFC 6750, section 2.1).
     *
     * @param authorization the header {@code Authorization}; null when there is none
     */
    boolean isShownBy(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && secret.is(authorization.substring(SCHEME.length()).strip());
    }
}
