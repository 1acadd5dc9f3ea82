package kr.plusbot.shop.faq;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.shop.file.BundledFile;
import kr.plusbot.shop.file.FileSetting;
import kr.plusbot.shop.file.ShopVersions;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.TakenWords;
import kr.plusbot.shop.file.TextKind;
import kr.plusbot.shop.file.WatchedFile;
import kr.plusbot.shop.file.WrittenText;
import kr.plusbot.shop.file.WrongFile;

/** The questions that each bot has answers to. Bots with one file share what was read of it. Safe across threads. */
@Singleton
final class Faqs {

    private static final String SETTING = "plusbot.faq.file";
    private static final String MENU = "plusbot.menu.file";
    private static final String HOURS = "plusbot.hours.file";
    private static final BundledFile BUNDLED = new BundledFile("faq.yaml", Faqs.class);
    private static final BundledFile BUNDLED_MENU = new BundledFile("menu.yaml", Faqs.class);

    private final LongSupplier nanoTime;
    private final Iterable<? extends Triggered> commands;
    private final Map<Source, WatchedFile<Faq>> files = new HashMap<>();
    private final PerBot<Own> own;
    private final PerBot<Supplier<Faq>> faqs;
    private final ShopVersions versions;

    /** Of bots whose hours stand on the page. */
    private final Map<BotId, Timed> timed = new ConcurrentHashMap<>();

    /** Whether all commands are there to be asked for their words. */
    private volatile boolean started;

    /** @throws InvalidSetting when a file is not there or is no list of questions */
    @Inject
    Faqs(Bots bots, @Any Instance<Triggered> commands, ShopVersions versions) {
        this(bots, System::nanoTime, commands, versions);
    }

    Faqs(Bots bots, LongSupplier nanoTime, Iterable<? extends Triggered> commands, ShopVersions versions) {
        this.nanoTime = nanoTime;
        this.commands = commands;
        this.own = bots.each(this::own);
        Map<String, Supplier<Faq>> all = new HashMap<>();
        bots.names().forEach(bot -> all.put(bot, answered(bot, own.of(bot), versions)));
        this.faqs = bot -> Optional.ofNullable(all.get(bot))
                .orElseThrow(() -> new IllegalArgumentException("no such bot: " + bot));
        this.versions = versions;
    }

    private Own own(Settings settings) {
        boolean hours = settings.text(HOURS).isPresent();
        Optional<Source> source = FileSetting.path(settings, SETTING).map(path -> new Source(path, hours));
        if (source.isPresent()) {
            WatchedFile<Faq> watched = files.computeIfAbsent(source.get(), file -> open(settings, file));
            return new Own(source.map(Source::path), hours, watched::current);
        }
        Faq without = without(settings);
        return new Own(Optional.empty(), hours, () -> without);
    }

    private static Supplier<Faq> answered(String bot, Own own, ShopVersions versions) {
        if (own.file().isPresent()) {
            return own.known();
        }
        Faq known = withHours(own.known().get(), own.hours());
        WatchedFile.Reader<Faq> reader = yaml -> withHours(ShopYaml.read(yaml, Faq.class), own.hours());
        return new WrittenText<>(versions, TextKind.QUESTIONS, bot, reader, () -> known)::current;
    }

    private static Faq withHours(Faq written, boolean hours) {
        return hours ? new Faq(HoursEntry.among(written.entries())) : written;
    }

    /** A shop with a menu of its own has none of the café's answers. */
    private static Faq without(Settings settings) {
        boolean ownMenu = settings.text(MENU).isPresent() || BUNDLED_MENU.isOfProject();
        return ownMenu && !BUNDLED.isOfProject() ? new Faq(List.of()) : bundled();
    }

    private WatchedFile<Faq> open(Settings settings, Source source) {
        return FileSetting.open(settings.nameOf(SETTING), source.path(), file -> read(file, source.hours()), nanoTime);
    }

    private Faq read(byte[] file, boolean hours) throws WrongFile {
        return withHours(read(file), hours);
    }

    /**
     * Reads questions as the file is read.
     *
     * @throws WrongFile when it is no list of them, or one is a command's word
     */
    Faq read(byte[] file) throws WrongFile {
        Faq written = ShopYaml.read(file, Faq.class);
        if (started) {
            new TakenWords(commands).check(sayings(written));
        }
        return written;
    }

    private static Faq bundled() {
        try {
            return ShopYaml.read(BUNDLED.bytes(), Faq.class);
        } catch (WrongFile e) {
            throw FileSetting.wrong(SETTING, BUNDLED.path(), e);
        }
    }

    /**
     * Reads the files when the application starts, so that a wrong one stops the deployment.
     *
     * @throws InvalidSetting when a question is a command's word
     */
    void onStart(@Observes Startup event) {
        started = true;
        files.forEach((source, file) -> checkWords(source.path(), file.current()));
        if (BUNDLED.isOfProject()) {
            checkWords(BUNDLED.path(), bundled());
        }
    }

    private void checkWords(Path path, Faq faq) {
        try {
            new TakenWords(commands).check(sayings(faq));
        } catch (WrongFile e) {
            throw FileSetting.wrong(SETTING, path, e);
        }
    }

    private static Stream<String> sayings(Faq faq) {
        return faq.entries().stream().flatMap(entry -> entry.allSayings().stream());
    }

    /**
     * A file and how it is read. Immutable.
     *
     * @param hours whether the clock answers the question about opening hours
     */
    private record Source(Path path, boolean hours) {}

    /**
     * What a bot knows before its owner writes on the page. Immutable.
     *
     * @param file the file that a setting names; then the page writes nothing
     * @param hours whether the clock answers the question about opening hours
     */
    private record Own(Optional<Path> file, boolean hours, Supplier<Faq> known) {}

    /** The file that a setting names. */
    Optional<Path> file(BotId bot) {
        return own.of(bot.name()).file();
    }

    /** What a bot knows before its owner writes on the page. */
    Faq beginning(BotId bot) {
        return own.of(bot.name()).known().get();
    }

    /** What the owner wrote down last, without what the clock answers. */
    Faq written(BotId bot) {
        Own its = own.of(bot.name());
        return its.file().isPresent()
                ? its.known().get()
                : new WrittenText<>(
                                versions,
                                TextKind.QUESTIONS,
                                bot.name(),
                                yaml -> ShopYaml.read(yaml, Faq.class),
                                its.known())
                        .current();
    }

    /** What a bot can answer now. */
    Faq of(BotId bot) {
        Faq known = faqs.of(bot.name()).get();
        boolean isOnPage = !own.of(bot.name()).hours()
                && versions.latest(bot, TextKind.HOURS).isPresent();
        return isOnPage
                ? timed.compute(bot, (its, before) -> before != null && before.isOf(known) ? before : Timed.of(known))
                        .with()
                : known;
    }

    /** Questions without and with the one that the clock answers. Immutable. */
    private record Timed(Faq without, Faq with) {

        static Timed of(Faq known) {
            return new Timed(known, withHours(known, true));
        }

        @SuppressWarnings("ReferenceEquality") // questions that were read again are others
        boolean isOf(Faq known) {
            return without == known;
        }
    }
}
