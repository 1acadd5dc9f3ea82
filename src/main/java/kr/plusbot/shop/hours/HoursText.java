package kr.plusbot.shop.hours;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.shop.file.ShopText;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.TextKind;
import kr.plusbot.shop.file.WrongFile;

/** The hours as their owner writes them. Safe across threads. */
@Singleton
public final class HoursText implements ShopText<Hours> {

    private final WrittenHours hours;

    @Inject
    HoursText(WrittenHours hours) {
        this.hours = hours;
    }

    @Override
    public TextKind kind() {
        return TextKind.HOURS;
    }

    @Override
    public Optional<Path> file(BotId bot) {
        return hours.file(bot);
    }

    @Override
    public Hours current(BotId bot) {
        return hours.written(bot).orElse(Hours.ALWAYS);
    }

    /** A shop that wrote down no hours is open at any time. */
    @Override
    public Hours beginning(BotId bot) {
        return Hours.ALWAYS;
    }

    @Override
    public Hours read(byte[] yaml) throws WrongFile {
        return ShopYaml.read(yaml, Hours.class);
    }
}
