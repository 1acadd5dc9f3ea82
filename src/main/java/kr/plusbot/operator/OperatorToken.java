package kr.plusbot.operator;

import jakarta.enterprise.inject.Vetoed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The secret that opens the operator's API. It is kept as a digest and shown nowhere. Immutable. */
@Vetoed
final class OperatorToken {

    private static final String SCHEME = "Bearer ";

    private final byte[] digest;

    OperatorToken(String token) {
        this.digest = digest(token);
    }

    /**
     * Whether the header shows this token (RFC 6750, section 2.1). How long that takes does not tell how much of it was
     * right.
     *
     * @param authorization the header {@code Authorization}; null when there is none
     */
    boolean isShownBy(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        digest, digest(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "OperatorToken[hidden]";
    }
}
