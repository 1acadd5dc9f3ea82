package kr.plusbot.shop.hours;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.shop.file.FileSetting;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.WatchedFile;

/** The hours in each bot's file. Bots with one file share what was read of it. */
@Singleton
final class WrittenHours implements ShopHours {

    private static final String SETTING = "plusbot.hours.file";
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    /** In hours after midnight: so long a night belongs to the day before. */
    private static final int LATE = 6;

    private final LongSupplier nanoTime;
    private final Map<Path, WatchedFile<Hours>> files = new HashMap<>();
    private final PerBot<Supplier<Optional<Hours>>> hours;
    private final OrderStops stops;
    private final Clock clock;

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a file is not there or says no hours */
    @Inject
    WrittenHours(Bots bots, Database database, Clock clock) {
        this(bots, database, clock, System::nanoTime);
    }

    WrittenHours(Bots bots, Database database, Clock clock, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.stops = new OrderStops(database);
        this.clock = clock;
        this.hours = bots.each(this::hours);
    }

    private Supplier<Optional<Hours>> hours(Settings settings) {
        return FileSetting.path(settings, SETTING)
                .map(path -> files.computeIfAbsent(path, file -> open(settings, file)))
                .<Supplier<Optional<Hours>>>map(file -> () -> Optional.of(file.current()))
                .orElse(Optional::empty);
    }

    private WatchedFile<Hours> open(Settings settings, Path path) {
        return FileSetting.open(settings.nameOf(SETTING), path, bytes -> ShopYaml.read(bytes, Hours.class), nanoTime);
    }

    @Override
    public OpenState now(BotId bot) {
        LocalDateTime now = time();
        Optional<LocalDateTime> stopped =
                stopped(bot).map(until -> LocalDateTime.ofInstant(until, ZONE)).filter(now::isBefore);
        Optional<Hours> its = hours.of(bot.name()).get();
        Optional<LocalDateTime> until = its.flatMap(written -> written.openUntil(now));
        LocalDateTime from = stopped.map(end -> end.minusNanos(1)).orElse(now);
        boolean open = its.isEmpty() || until.isPresent();
        return new OpenState(
                now,
                open && stopped.isEmpty(),
                stopped.isPresent() ? Optional.empty() : until,
                its.map(written -> written.nextOpening(from)).orElse(stopped),
                open && stopped.isPresent());
    }

    private Optional<Instant> stopped(BotId bot) {
        try {
            return stops.until(bot);
        } catch (DatabaseUnavailable e) {
            return Optional.empty();
        }
    }

    @Override
    public OpenState stopToday(BotId bot) throws DatabaseUnavailable {
        LocalDateTime now = time();
        LocalDateTime end = endOf(bot, now.minusHours(LATE).toLocalDate());
        LocalDateTime until = end.isAfter(now) ? end : endOf(bot, now.toLocalDate());
        stops.stop(bot, until.atZone(ZONE).toInstant());
        return now(bot);
    }

    /** When a day is over: at midnight, or when the hours end that go on then. */
    private LocalDateTime endOf(BotId bot, LocalDate day) {
        LocalDateTime midnight = day.plusDays(1).atStartOfDay();
        return hours.of(bot.name())
                .get()
                .flatMap(written -> written.openUntil(midnight))
                .filter(end -> end.isBefore(midnight.plusHours(2 * LATE)))
                .orElse(midnight);
    }

    @Override
    public OpenState resume(BotId bot) throws DatabaseUnavailable {
        stops.resume(bot);
        return now(bot);
    }

    @Override
    public Optional<String> answer(BotId bot, String question) {
        Optional<Hours> its = hours.of(bot.name()).get();
        return its.isEmpty() ? Optional.empty() : Optional.of(HoursAnswer.to(question, its.get(), now(bot)));
    }

    private LocalDateTime time() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }
}
