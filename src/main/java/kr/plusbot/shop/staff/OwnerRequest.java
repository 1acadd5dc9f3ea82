package kr.plusbot.shop.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.plusbot.platform.database.StoredJson;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at the bot's machine asks of the running bot, by a file in its data directory: that a link shall make its bearer an owner.
 * The file holds only a digest of the link's token. Immutable.
 */
record OwnerRequest(
        @JsonProperty("bot") @Nullable String bot,
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("token") @Nullable String token) {

    private static final String FILES = "owner-*.request";

    /** In bytes. */
    private static final int LONGEST = 1_000;

    /** Writes it for the bot to find. @return the file, which is gone when the bot has done it */
    Path write(Path directory) throws IOException {
        String name = "owner-" + Token.random();
        Path whole = directory.resolve(name + ".new");
        Files.writeString(whole, StoredJson.write(this));
        return Files.move(whole, directory.resolve(name + ".request"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The files that wait. */
    static List<Path> waiting(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, FILES)) {
            files.forEach(found::add);
        }
        return found;
    }

    /** What stands in a file; empty when it is gone, or holds none. */
    static Optional<OwnerRequest> read(Path file) throws IOException {
        try {
            return Files.size(file) > LONGEST
                    ? Optional.empty()
                    : StoredJson.read(Files.readString(file), OwnerRequest.class);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
