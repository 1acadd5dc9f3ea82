package kr.plusbot.shop.order;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.shop.hours.OpenState;
import kr.plusbot.shop.hours.ShopHours;

/** The doors of a shop in a test: open until somebody closes them. */
final class Doors implements ShopHours {

    private final Clock clock;
    private boolean open = true;

    Doors(Clock clock) {
        this.clock = clock;
    }

    void close() {
        open = false;
    }

    @Override
    public OpenState now(BotId bot) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Orders.SHOP_ZONE);
        Optional<LocalDateTime> opens =
                Optional.of(now.toLocalDate().plusDays(1).atTime(8, 0));
        return new OpenState(now, open, Optional.empty(), opens, false);
    }

    @Override
    public OpenState stopToday(BotId bot) {
        open = false;
        return now(bot);
    }

    @Override
    public OpenState resume(BotId bot) {
        open = true;
        return now(bot);
    }

    @Override
    public Optional<String> answer(BotId bot, String question) {
        return Optional.empty();
    }
}
