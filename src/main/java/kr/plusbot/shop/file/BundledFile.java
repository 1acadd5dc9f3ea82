package kr.plusbot.shop.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of the shop that comes in the WAR, where no setting names one: that of a project of somebody's own, which lies at the top
 * of its class path, else the café's. Immutable.
 *
 * @param name such as {@code menu.yaml}
 * @param beside the class beside which the café's lies
 */
public record BundledFile(String name, Class<?> beside) {

    /** Whether a project has brought its own. */
    public boolean isOfProject() {
        return beside.getResource("/" + name) != null;
    }

    /** The file's bytes. */
    public byte[] bytes() {
        try (InputStream in = beside.getResourceAsStream(isOfProject() ? "/" + name : name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How an error names it. */
    public Path path() {
        return Path.of(name);
    }
}
