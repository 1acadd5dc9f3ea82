package kr.plusbot.core.dialogue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Triggered;
import org.jspecify.annotations.Nullable;

/** The list of what the bot can do, made from the commands themselves. Safe across threads. */
@Singleton
public final class Help {

    private final Iterable<? extends Triggered> commands;
    private final Home home;
    private volatile @Nullable String list;

    @Inject
    Help(@Any Instance<Triggered> commands, Home home) {
        this((Iterable<Triggered>) commands, home);
    }

    public Help(Iterable<? extends Triggered> commands, Home home) {
        this.commands = commands;
        this.home = home;
    }

    /** The list of commands under a first line. */
    Reply after(String firstLine) {
        return Reply.of(firstLine + "\n\n" + list()).withKeyboard(home.keyboard());
    }

    /** The answer to a message that no command takes. */
    Reply notUnderstood(IncomingMessage message) {
        return switch (message.kind()) {
            case TEXT -> after("지원하는 명령어가 아닙니다.");
            case PHOTO -> after("사진은 아직 받지 못해요. 글로 보내 주세요.");
            case VIDEO -> after("동영상은 아직 받지 못해요. 글로 보내 주세요.");
            case AUDIO -> after("음성은 아직 받지 못해요. 글로 보내 주세요.");
            case OTHER -> after("아직 받을 수 없는 형식이에요. 글로 보내 주세요.");
        };
    }

    /** The list; made once, when all commands are there. */
    private String list() {
        String made = list;
        if (made == null) {
            made = makeList();
            list = made;
        }
        return made;
    }

    private String makeList() {
        List<String> lines = StreamSupport.stream(commands.spliterator(), false)
                .map(Triggered::help)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
        return lines.stream().map(line -> "· " + line).collect(Collectors.joining("\n", "이렇게 말씀해 주세요.\n", ""));
    }
}
