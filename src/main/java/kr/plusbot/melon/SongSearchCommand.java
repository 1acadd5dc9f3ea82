package kr.plusbot.melon;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** Searches songs: {@code 멜론검색:아이유}. */
@Singleton
final class SongSearchCommand implements Command {

    /** What users read when they do not say what to search for, as after a tap on a home button. */
    static final Reply HINT = Reply.of("찾으실 노래나 가수를 콜론 뒤에 적어 주세요.\n예) 멜론검색:아이유").withKeyboard(Keyboard.TYPING);

    /** What a user reads whose question does not fit into a web address. */
    static final Reply TOO_LONG = Reply.of("검색어가 너무 길어요. 조금 짧게 줄여서 다시 보내 주세요.").withKeyboard(Keyboard.TYPING);

    /** What a user reads when Melon cannot be asked. */
    static final Reply UNAVAILABLE = Reply.of("지금은 노래를 검색할 수 없어요. 잠시 후 다시 시도해 주세요.");

    private static final String WORD = "멜론검색";

    private final SongSearch songs;

    @Inject
    SongSearchCommand(SongSearch songs) {
        this.songs = songs;
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text(WORD), Trigger.prefix(WORD));
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Reply reply(IncomingMessage message) throws InterruptedException {
        SongQuery query = SongQuery.of(message.argument());
        if (query.isEmpty()) {
            return HINT;
        }
        return query.isTooLong() ? TOO_LONG : search(query);
    }

    private Reply search(SongQuery query) throws InterruptedException {
        try {
            return SongCard.reply(query, songs.find(query))
                    .withLink(new LinkButton("멜론에서 더 보기", MelonPages.results(query)));
        } catch (SongSearchUnavailable e) {
            return UNAVAILABLE;
        }
    }

    @Override
    public String help() {
        return WORD + ":아이유 - 노래를 찾아 드려요";
    }
}
