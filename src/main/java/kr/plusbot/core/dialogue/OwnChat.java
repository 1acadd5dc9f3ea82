package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.Settings;

/** Leads from a room to the user's own chat with the bot. Immutable and safe across threads. */
@Singleton
public final class OwnChat {

    private static final String SETTING = "plusbot.bot.chat";
    private static final URI EXAMPLE = URI.create("https://pf.kakao.com/_example/chat");

    private final PerBot<Optional<URI>> addresses;

    /** @throws InvalidSetting when an address is none */
    @Inject
    OwnChat(Bots bots) {
        this.addresses = bots.each(settings -> address(settings.own()));
    }

    /** Where nobody has told the address. */
    public OwnChat() {
        this.addresses = bot -> Optional.empty();
    }

    private static Optional<URI> address(Settings settings) {
        return settings.text(SETTING).map(set -> settings.httpAddress(SETTING, EXAMPLE));
    }

    /** What a user reads in a room when only they should read the answer. */
    public Reply lead(BotId bot) {
        Optional<URI> address = addresses.of(bot.name());
        return address.isPresent()
                ? Reply.of("이 일은 1:1 채팅에서 도와드려요. 아래 버튼으로 채팅을 열고 다시 말씀해 주세요.")
                        .withLink(new LinkButton("1:1 채팅 열기", address.get()))
                : Reply.of("이 일은 1:1 채팅에서 도와드려요. 카카오톡에서 저희 채널의 1:1 채팅을 열고 다시 말씀해 주세요.");
    }
}
