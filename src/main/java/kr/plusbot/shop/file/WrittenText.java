package kr.plusbot.shop.file;

import jakarta.enterprise.inject.Vetoed;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an owner wrote on the page last, read; or something else while they have written nothing. Text that an earlier release took and
 * this one does not changes nothing, and the log says why. Safe across threads.
 *
 * @param <T> what stands in it; immutable
 */
@Vetoed
public final class WrittenText<T> {

    private static final System.Logger LOG = System.getLogger(WrittenText.class.getName());

    private final ShopVersions versions;
    private final TextKind kind;
    private final String bot;
    private final WatchedFile.Reader<T> reader;
    private final Supplier<T> otherwise;
    private volatile Optional<Read<T>> read = Optional.empty();

    /** @param otherwise what is true while nothing was written */
    public WrittenText(
            ShopVersions versions, TextKind kind, String bot, WatchedFile.Reader<T> reader, Supplier<T> otherwise) {
        this.versions = versions;
        this.kind = kind;
        this.bot = bot;
        this.reader = reader;
        this.otherwise = otherwise;
    }

    /** What is true now; the same object while nothing changes. */
    public T current() {
        return versions.latest(bot, kind).map(this::current).orElseGet(otherwise);
    }

    private T current(ShopVersion version) {
        Optional<Read<T>> known = read;
        return known.isPresent() && known.get().number() == version.number()
                ? known.get().content()
                : read(version);
    }

    private synchronized T read(ShopVersion version) {
        if (read.isEmpty() || read.get().number() != version.number()) {
            read = Optional.of(new Read<>(version.number(), content(version)));
        }
        return read.get().content();
    }

    private T content(ShopVersion version) {
        try {
            return reader.read(version.yaml().getBytes(StandardCharsets.UTF_8));
        } catch (WrongFile e) {
            LOG.log(Level.ERROR, "Version {0} of {1} stays unused: {2}", version.number(), kind, e.getMessage());
            return read.map(Read::content).orElseGet(otherwise);
        }
    }

    private record Read<T>(long number, T content) {}
}
