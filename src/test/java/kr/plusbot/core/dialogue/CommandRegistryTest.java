package kr.plusbot.core.dialogue;

import static kr.plusbot.core.dialogue.TextCommand.echo;
import static kr.plusbot.core.dialogue.TextCommand.message;
import static kr.plusbot.core.dialogue.TextCommand.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import org.junit.jupiter.api.Test;

class CommandRegistryTest {

    private final Command search = echo(Trigger.prefix("멜론검색"), "search");
    private final Command hint = echo(Trigger.text("멜론검색"), "hint");
    private final Command album = echo(Trigger.prefix("멜론검색:앨범"), "album");
    private final Command photo = echo(Trigger.kind(MessageKind.PHOTO), "photo");
    private final CommandRegistry registry = new CommandRegistry(List.of(search, hint, album, photo));

    @Test
    void givesThePartAfterThePrefixAsTyped() {
        var match = registry.match(text(" 멜론검색：\u3000 아이유  Love: Poem \n"));
        assertThat(match.triggered()).isEqualTo(search);
        assertThat(match.message().argument()).isEqualTo("아이유  Love: Poem");
    }

    @Test
    void givesTheArgumentAsItIsRead() {
        String decomposed = Normalizer.normalize("아이유：Ｇ", Normalizer.Form.NFD);
        var match = registry.match(text(Normalizer.normalize("멜론검색:", Normalizer.Form.NFD) + decomposed));
        assertThat(match.message().argument()).isEqualTo("아이유:G");
    }

    @Test
    void prefersTheWholeTextToAPrefixAndTheLongerPrefixToTheShorter() {
        assertThat(registry.match(text("멜론 검색")).triggered()).isEqualTo(hint);
        assertThat(registry.match(text("멜론검색:앨범:팔레트")).triggered()).isEqualTo(album);
    }

    @Test
    void takesAnEmptyArgument() {
        assertThat(registry.match(text("멜론검색:  ")).message().argument()).isEmpty();
        assertThat(registry.match(text("멜론검색:멜론검색:")).message().argument()).isEqualTo("멜론검색:");
    }

    @Test
    void tellsWhatAUserWouldSay() {
        CommandRegistry one = new CommandRegistry(List.of(new WordyCommand(), photo));
        assertThat(one.words(BotId.MAIN, "wordy", "")).hasValue("말");
        assertThat(one.words(BotId.MAIN, "wordy", "안녕")).hasValue("말하기:안녕");
        assertThat(one.words(BotId.MAIN, "nothing", "안녕")).isEmpty();
        assertThat(one.words(BotId.MAIN, photo.name(), "")).isEmpty();
    }

    @Test
    void findsNothingForOtherTexts() {
        assertThat(registry.match(text("안녕")).triggered()).isNull();
        assertThat(registry.match(text("")).triggered()).isNull();
        assertThat(registry.match(text("멜론검색어")).triggered()).isNull();
    }

    @Test
    void asksAMediumForItsKindOnly() {
        assertThat(registry.match(message(MessageKind.PHOTO, "멜론검색:아이유")).triggered())
                .isEqualTo(photo);
        assertThat(registry.match(message(MessageKind.VIDEO, "멜론검색:아이유")).triggered())
                .isNull();
    }

    @Test
    void refusesTwoCommandsWithOneTriggerAndNamesBoth() {
        record Other(List<Trigger> triggers) implements Command {
            @Override
            public Reply reply(IncomingMessage message) {
                return Reply.of("other");
            }
        }
        List<Command> both = List.of(search, new Other(List.of(Trigger.prefix("멜론 검색"))));
        assertThatThrownBy(() -> new CommandRegistry(both))
                .isInstanceOf(ConflictingTriggers.class)
                .hasMessageContainingAll(TextCommand.class.getName(), Other.class.getName(), "멜론 검색:");
    }

    @Test
    void namesACommandByItsClass() {
        assertThat(new WordyCommand().name()).isEqualTo("wordy");
        assertThat(new WordyThingsDialogue2().name()).isEqualTo("wordy-things-dialogue2");
    }

    @Test
    void refusesACommandThatCannotSayItsName() {
        assertThatThrownBy(() -> new CommandRegistry(List.of(search, new NamelessCommand())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no name");
    }

    private static final class NamelessCommand extends WordyThingsDialogue2 {

        @Override
        public String name() {
            throw new IllegalStateException("no name");
        }
    }

    /** A command, whatever its name says. */
    private static class WordyThingsDialogue2 implements Command {

        @Override
        public List<Trigger> triggers() {
            return List.of(Trigger.text("아무 말"));
        }

        @Override
        public Reply reply(IncomingMessage message) {
            return Reply.of("말");
        }
    }

    private static final class WordyCommand implements Command {

        @Override
        public List<Trigger> triggers() {
            return List.of(Trigger.prefix("말하기"), Trigger.text("말"));
        }

        @Override
        public Reply reply(IncomingMessage message) {
            return Reply.of("말");
        }
    }
}
