package kr.plusbot.shop.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.StoredJson;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.DataDirectory;
import kr.plusbot.platform.runtime.Settings;

/**
 * {@code owner NAME} or {@code owner --bot BOT NAME}: asks the running bot for a link by which this name gets a new password and is an owner. The
 * launcher makes one by name.
 */
public final class OwnerCommand implements ToIntBiFunction<List<String>, Consumer<String>> {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String BOT = "--bot";

    private final Settings settings;

    /** For the settings of this process. */
    public OwnerCommand() {
        this(new Settings());
    }

    OwnerCommand(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param print is told the link
     * @return the exit code: 0 when the bot took the request, 1 when it did not
     * @throws IllegalArgumentException when it was called wrongly
     */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> print) {
        boolean named = arguments.size() == 3 && arguments.get(0).equals(BOT);
        String bot = named ? arguments.get(1) : Bots.MAIN;
        String name =
                arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1).strip();
        if (arguments.size() != (named ? 3 : 1) || !Staff.isName(name) || !BotId.isName(bot)) {
            throw new IllegalArgumentException("%d자까지의 이름 하나를 적어 주세요.".formatted(Staff.LONGEST_NAME));
        }
        String token = Token.random();
        OwnerRequest request = new OwnerRequest(bot, name, Token.digest(token));
        if (!isTaken(request)) {
            print.accept("봇이 답하지 않아요. 봇이 plusbot.console.enabled=true로, 같은 plusbot.data.directory로 돌고 있는지 봐 주세요.");
            return 1;
        }
        print.accept("하루 안에 이 주소를 열고 비밀번호를 정해 주세요. 한 번만 쓸 수 있어요.");
        print.accept(new StaffSettings(settings).link(bot, token));
        return 0;
    }

    private boolean isTaken(OwnerRequest request) {
        try {
            return OwnerRequest.in(DataDirectory.of(settings))
                    .ask(StoredJson.write(request), LONGEST)
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("plusbot.data.directory에 쓸 수 없어요.", e);
        }
    }
}
