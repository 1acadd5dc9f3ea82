package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to come in. Immutable; what is missing is empty.
 *
 * @param token of a link, where they choose a password
 */
record SignInRequest(
        @JsonProperty("name") String name,
        @JsonProperty("password") String password,
        @JsonProperty("token") String token) {

    SignInRequest(
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("password") @Nullable String password,
            @JsonProperty("token") @Nullable String token) {
        this.name = name == null ? "" : name.strip();
        this.password = password == null ? "" : password;
        this.token = token == null ? "" : token;
    }

    /** Hides all. */
    @Override
    public String toString() {
        return "SignInRequest";
    }
}
