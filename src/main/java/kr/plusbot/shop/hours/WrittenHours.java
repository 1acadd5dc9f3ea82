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
import kr.plusbot.shop.file.ShopVersions;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.TextKind;
import kr.plusbot.shop.file.WatchedFile;
import kr.plusbot.shop.file.WrittenText;

/** The hours in each bot's file, or else on its page. Bots with one file share what was read of it. */
@Singleton
final class WrittenHours implements ShopHours {

    private static final String SETTING = "plusbot.hours.file";
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    /** In hours after midnight: so long a night belongs to the day before. */
    private static final int LATE = 6;

    private final LongSupplier nanoTime;
    private final Map<Path, WatchedFile<Hours>> files = new HashMap<>();
    private final PerBot<Optional<Path>> paths;
    private final Map<String, Supplier<Optional<Hours>>> hours = new HashMap<>();
    private final OrderStops stops;
    private final Clock clock;

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a file is not there or says no hours */
    @Inject
    WrittenHours(Bots bots, Database database, ShopVersions versions, Clock clock) {
        this(bots, database, versions, clock, System::nanoTime);
    }

    WrittenHours(Bots bots, Database database, ShopVersions versions, Clock clock, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.stops = new OrderStops(database);
        this.clock = clock;
        this.paths = bots.each(settings -> FileSetting.path(settings, SETTING));
        PerBot<Optional<WatchedFile<Hours>>> watched = bots.each(this::watched);
        bots.names().forEach(bot -> hours.put(bot, hours(bot, watched.of(bot), versions)));
    }

    /** The file that a setting names wins. */
    private static Supplier<Optional<Hours>> hours(
            String bot, Optional<WatchedFile<Hours>> file, ShopVersions versions) {
        return file.<Supplier<Optional<Hours>>>map(its -> () -> Optional.of(its.current()))
                .orElseGet(() -> new WrittenText<>(
                        versions,
                        TextKind.HOURS,
                        bot,
                        yaml -> Optional.of(ShopYaml.read(yaml, Hours.class)),
                        Optional::<Hours>empty)::current);
    }

    private Optional<WatchedFile<Hours>> watched(Settings settings) {
        return FileSetting.path(settings, SETTING)
                .map(path -> files.computeIfAbsent(path, file -> open(settings, file)));
    }

    private WatchedFile<Hours> open(Settings settings, Path path) {
        return FileSetting.open(settings.nameOf(SETTING), path, bytes -> ShopYaml.read(bytes, Hours.class), nanoTime);
    }

    /** The file that a setting names. */
    Optional<Path> file(BotId bot) {
        return paths.of(bot.name());
    }

    /** As the owner wrote them last, in the file or on the page; empty when they wrote none. */
    Optional<Hours> written(BotId bot) {
        return Optional.ofNullable(hours.get(bot.name()))
                .orElseThrow(() -> new IllegalArgumentException("no such bot: " + bot))
                .get();
    }

    @Override
    public OpenState now(BotId bot) {
        LocalDateTime now = time();
        Optional<LocalDateTime> stopped =
                stopped(bot).map(until -> LocalDateTime.ofInstant(until, ZONE)).filter(now::isBefore);
        Optional<Hours> its = written(bot);
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
        return written(bot)
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
        Optional<Hours> its = written(bot);
        return its.isEmpty() ? Optional.empty() : Optional.of(HoursAnswer.to(question, its.get(), now(bot)));
    }

    private LocalDateTime time() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE);
    }
}
