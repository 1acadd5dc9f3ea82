package kr.plusbot.shop.console;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;

/**
 * What a browser keeps for one bot's page: who is signed in, and that somebody was. No script reads it, and no foreign page makes the browser send it.
 * Without state.
 */
final class Cookies {

    private static final Duration DEVICE = Duration.ofDays(366);

    private Cookies() {}

    static Optional<String> session(HttpHeaders headers, BotId bot) {
        return value(headers, sessionName(bot));
    }

    static Optional<String> device(HttpHeaders headers, BotId bot) {
        return value(headers, deviceName(bot));
    }

    /** Keeps it until the browser is told otherwise. */
    static NewCookie session(BotId bot, String token, Duration time) {
        return cookie(sessionName(bot), token, time);
    }

    static NewCookie device(BotId bot, String mark) {
        return cookie(deviceName(bot), mark, DEVICE);
    }

    static NewCookie noSession(BotId bot) {
        return cookie(sessionName(bot), "", Duration.ZERO);
    }

    private static String sessionName(BotId bot) {
        return "__Host-plusbot-" + bot.name();
    }

    private static String deviceName(BotId bot) {
        return "__Host-plusbot-device-" + bot.name();
    }

    private static Optional<String> value(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getCookies().get(name)).map(Cookie::getValue);
    }

    /** Browsers take a name that begins like these only with all of this (RFC 6265bis, section 4.1.3.2). */
    private static NewCookie cookie(String name, String value, Duration time) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) time.toSeconds())
                .build();
    }
}
