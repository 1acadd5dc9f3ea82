package kr.plusbot.kakao.plusfriend;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Photo;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** Answers with every part that a reply can have, and with too much of it when asked for {@code 많이}. */
@Singleton
final class ShowCommand implements Command {

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("보여줘"), Trigger.prefix("보여줘"));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        return switch (message.argument()) {
            case "많이" ->
                Reply.of("많아요")
                        .withKeyboard(new Keyboard(IntStream.rangeClosed(1, 150)
                                .mapToObj(i -> i + "번")
                                .toList()));
            case "사진" -> new Reply(null, photo(), null, Keyboard.TYPING, null);
            case "링크" -> new Reply(null, null, link(), null, null);
            default -> new Reply("세 곡을 찾았습니다.", photo(), link(), Keyboard.of("1번", "2번", "3번", "처음으로"), null);
        };
    }

    private static Photo photo() {
        return new Photo(URI.create("https://img.example.com/cover.jpg"), 720, 630);
    }

    private static LinkButton link() {
        return new LinkButton("전체 보기", URI.create("https://www.example.com/list/7?q=아이유"));
    }
}
