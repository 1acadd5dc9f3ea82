package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;

/**
 * Says again to a running bot what a conversation file says, as users that it has never met, over the old API, which shows every text as it
 * is. Used by one thread; each use is a conversation of its own.
 */
public final class SavedConversations implements BiFunction<URI, Path, String> {

    /** Longer than what the bot takes for a double tap. */
    private static final long PACE_MILLIS = 2_500;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final Map<String, String> lastWords = new HashMap<>();
    private final Map<String, List<String>> lastButtons = new HashMap<>();
    private String suffix = "";

    /** @param client makes the calls */
    public SavedConversations(HttpClient client) {
        this.client = client;
    }

    /**
     * Tells how the bot answers.
     *
     * @param bot its address, with a slash at the end
     * @param file the conversation
     * @return the first that is otherwise than in the file, in one line; empty when all is as it was saved
     */
    @Override
    public String apply(URI bot, Path file) {
        suffix = "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        lastWords.clear();
        lastButtons.clear();
        try {
            for (ChatTurn turn : ChatFile.parse(Files.readString(file)).turns()) {
                String difference = take(turn, bot);
                if (!difference.isEmpty()) {
                    return difference;
                }
            }
            return "";
        } catch (WrongChatFile | IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "중단했습니다.";
        }
    }

    private String take(ChatTurn turn, URI bot) throws IOException, InterruptedException {
        String user = turn.user();
        if (turn.adds() != null) {
            return notice(
                    "POST",
                    "friend",
                    BodyPublishers.ofString(JSON.writeValueAsString(Map.of("user_key", key(user)))),
                    bot);
        }
        if (turn.blocks() != null || turn.leaves() != null) {
            String path = (turn.blocks() != null ? "friend/" : "chat_room/")
                    + URLEncoder.encode(key(user), StandardCharsets.UTF_8);
            return notice("DELETE", path, BodyPublishers.noBody(), bot);
        }
        return compare(turn, say(turn, bot));
    }

    private String notice(String method, String path, BodyPublisher body, URI bot)
            throws IOException, InterruptedException {
        return call(method, path, body, bot).statusCode() == 200 ? "" : method + " " + path;
    }

    private JsonNode say(ChatTurn turn, URI bot) throws IOException, InterruptedException {
        String[] sent = turn.sends() == null ? new String[] {"text", words(turn)} : (turn.sends() + " ").split(" ", 2);
        if (sent[1].equals(lastWords.put(turn.user(), sent[1]))) {
            TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
        }
        String body = JSON.writeValueAsString(
                Map.of("user_key", key(turn.user()), "type", sent[0], "content", sent[1].strip()));
        return JSON.readTree(
                call("POST", "message", BodyPublishers.ofString(body), bot).body());
    }

    /** What they type, or the label of the button that they tap. */
    private String words(ChatTurn turn) {
        String taps = turn.taps();
        if (taps == null) {
            return String.valueOf(turn.says());
        }
        return lastButtons.getOrDefault(turn.user(), List.of()).stream()
                .filter(label -> Wildcard.matches(taps, label))
                .findFirst()
                .orElse(taps);
    }

    private String compare(ChatTurn turn, JsonNode answer) {
        String text = answer.at("/message/text").asText();
        List<String> buttons = StreamSupport.stream(
                        answer.at("/keyboard/buttons").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        lastButtons.put(turn.user(), buttons);
        if (turn.sees() != null && !Wildcard.matches(turn.sees(), text)) {
            return otherwise(turn, turn.sees(), text);
        }
        return turn.buttons() == null || buttons.isEmpty() || matches(turn.buttons(), buttons)
                ? ""
                : otherwise(turn, turn.buttons().toString(), buttons.toString());
    }

    /** Suggestions beside typing are in the file of a channel that shows them; this one shows none. */
    private static boolean matches(List<String> patterns, List<String> labels) {
        if (patterns.size() != labels.size()) {
            return false;
        }
        for (int i = 0; i < labels.size(); i++) {
            if (!Wildcard.matches(patterns.get(i), labels.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String otherwise(ChatTurn turn, String expected, String actual) {
        return "%s: %s → \"%s\" (저장된 것: \"%s\")"
                .formatted(turn.user(), lastWords.get(turn.user()), oneLine(actual), oneLine(expected));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " / ");
    }

    private String key(String user) {
        return user + suffix;
    }

    private HttpResponse<String> call(String method, String path, BodyPublisher body, URI bot)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(bot.resolve("plusfriend/" + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
