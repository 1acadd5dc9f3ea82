package kr.plusbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.testkit.Bot;
import kr.plusbot.testkit.Channel;
import kr.plusbot.testkit.Conversations;
import kr.plusbot.testkit.Replay;
import kr.plusbot.testkit.WholeBot;
import kr.plusbot.tools.simulator.ChatFile;
import kr.plusbot.tools.simulator.ChatTurn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Says again all saved conversations. Each file is a test of its own. */
class ConversationsTest {

    private static final Path FILES = Path.of("src/test/resources/conversations");

    @RegisterExtension
    static final WholeBot BOT = new WholeBot();

    @TestFactory
    Stream<DynamicTest> answersAsItDidWhenItWasSaved() throws IOException {
        BOT.melon().finds("아이유", "아이유", "밤편지", "좋은 날");
        return Conversations.in(FILES, BOT::bot);
    }

    /** Group rooms are known to skills only, and each channel says in its own way what it can take besides words. */
    @TestFactory
    Stream<DynamicTest> readsTheSameOverBothChannels() throws IOException {
        BOT.melon().finds("아이유", "아이유", "밤편지", "좋은 날");
        return Conversations.wanted(FILES)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
                    Bot before = BOT.bot(Channel.PLUSFRIEND);
                    Bot today = BOT.bot(Channel.OPENBUILDER);
                    for (ChatTurn turn : read(file).turns()) {
                        if (turn.sends() == null && turn.room() == null) {
                            Reading there = Reading.of(
                                    Replay.act(turn, today.user(turn.user())).reply());
                            Reading here = Reading.of(
                                    Replay.act(turn, before.user(turn.user())).reply());
                            assertThat(there.besideTypingOf(here))
                                    .as(turn.toString())
                                    .isEqualTo(here);
                        }
                    }
                }));
    }

    /**
     * What a user reads, however it is laid out. Immutable.
     *
     * @param words of the text, without those that only join others where there is no card
     */
    private record Reading(
            Set<String> words,
            List<String> buttons,
            @Nullable LinkButton link) {

        private static final Pattern ORDER_NUMBER = Pattern.compile("A-\\d{3}");

        static Reading of(Reply reply) {
            Set<String> words = new TreeSet<>(List.of(told(reply.text()).split("[^\\p{L}\\p{N}]+")));
            words.removeAll(Set.of("by", ""));
            return new Reading(
                    words,
                    reply.keyboard().buttons().stream().map(Reading::told).toList(),
                    reply.link());
        }

        /** This without the buttons that stand beside typing here, if the other one shows typing alone. */
        Reading besideTypingOf(Reading other) {
            return other.buttons.isEmpty() ? new Reading(words, List.of(), link) : this;
        }

        private static String told(String text) {
            return ORDER_NUMBER.matcher(text).replaceAll("A-…");
        }
    }

    @Test
    void everyFeatureOfOursIsTalkedWith() throws IOException {
        List<String> said = files().flatMap(file -> read(file).turns().stream())
                .map(ConversationsTest::words)
                .toList();
        assertThat(BOT.features().stream().filter(ConversationsTest::isOurs))
                .hasSizeGreaterThan(5)
                .allSatisfy(feature -> assertThat(feature.triggers().stream().map(Trigger::phrase))
                        .as(feature.name())
                        .anyMatch(phrase -> said.stream().anyMatch(words -> words.startsWith(phrase))));
    }

    private static boolean isOurs(Triggered feature) {
        String name = feature.getClass().getPackageName();
        return Stream.of("core", "shop", "melon").anyMatch(room -> name.startsWith("kr.plusbot." + room));
    }

    private static String words(ChatTurn turn) {
        return turn.says() != null ? turn.says() : String.valueOf(turn.taps());
    }

    private static Stream<Path> files() throws IOException {
        return Conversations.files(FILES);
    }

    private static ChatFile read(Path file) {
        return Conversations.read(file);
    }
}
