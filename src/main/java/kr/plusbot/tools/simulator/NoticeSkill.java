package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.tools.check.NoticeCall;
import kr.plusbot.tools.event.Talk;
import kr.plusbot.tools.event.TalkUser;
import org.jspecify.annotations.Nullable;

/**
 * The skill of the block that an event runs, as it would be set in the admin centre. Immutable.
 *
 * @param address of a bot elsewhere; null for this one
 * @param header that shows a secret; null or empty when none does
 */
record NoticeSkill(
        @JsonProperty("address") @Nullable String address,
        @JsonProperty("header") @Nullable String header,
        @JsonProperty("secret") @Nullable String secret) {

    /** This bot's own, without a secret. */
    static final NoticeSkill OWN = new NoticeSkill(null, null, null);

    /** As long as a user's key of the bot is. */
    private static final int KEY_DIGITS = 66;

    /** @throws BadInput when the header is none */
    NoticeSkill {
        if (header != null && secret != null && !secret.isEmpty()) {
            try {
                HttpRequest.newBuilder().header(header, secret);
            } catch (IllegalArgumentException e) {
                throw new BadInput("header is invalid");
            }
        }
    }

    /** What is sent to it, without what only this process knows. */
    TalkNews.Request request(Talk talk, TalkUser user, URI at) {
        Map<String, String> headers = new LinkedHashMap<>(NoticeCall.headers());
        headers.put("Content-Type", "application/json");
        if (header != null && secret != null && !secret.isEmpty()) {
            headers.put(header, secret);
        }
        return new TalkNews.Request(at.toString(), headers, body(talk, user));
    }

    private static String body(Talk talk, TalkUser user) {
        boolean isOfChannel = user.type().equals("plusfriendUserKey");
        return NoticeCall.body(
                talk.bot(),
                talk.event(),
                isOfChannel ? keyOfBot(user.key()) : user.key(),
                isOfChannel ? Map.of(user.type(), user.key()) : Map.of(),
                talk.data());
    }

    /** Of a user of the page, whom the channel knows by this key; the page reckons the same. */
    private static String keyOfBot(String keyOfChannel) {
        String digits = HexFormat.of().formatHex(keyOfChannel.getBytes(StandardCharsets.UTF_8));
        return (digits + "0".repeat(KEY_DIGITS)).substring(0, KEY_DIGITS);
    }
}
