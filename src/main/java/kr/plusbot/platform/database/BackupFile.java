package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import kr.plusbot.platform.runtime.NewFile;

/**
 * A backup: one compressed file with a line that says so, and {@link H2Script} after it. Immutable.
 *
 * @param path where it lies, an absolute path
 */
@Vetoed
record BackupFile(Path path) {

    private static final String MARK = "-- Plusbot backup ";
    private static final String FORM = "1";

    /** @throws IllegalArgumentException when it is no path */
    static BackupFile named(String name) {
        try {
            return new BackupFile(Path.of(name).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("파일 이름으로 쓸 수 없어요: " + name, e);
        }
    }

    /** @throws IllegalArgumentException when a new file cannot be made there */
    void checkNew() {
        Path folder = Objects.requireNonNullElse(path.getParent(), path);
        if (Files.exists(path)) {
            throw new IllegalArgumentException("이미 있는 파일이에요. 다른 이름을 적어 주세요: " + path);
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("폴더가 없어요: " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException("이 폴더에 쓸 수 없어요: " + folder);
        }
    }

    /** @throws FileAlreadyExistsException when there is one meanwhile */
    void write(Path script) throws IOException {
        NewFile.write(path, out -> {
            mark(out);
            Files.copy(script, out);
        });
    }

    /** A part of its own: compressed files that follow each other are one. */
    private static void mark(OutputStream out) throws IOException {
        GZIPOutputStream compressed = new GZIPOutputStream(out);
        compressed.write((MARK + FORM + "\n").getBytes(StandardCharsets.UTF_8));
        compressed.finish();
    }

    /**
     * Reads all of it.
     *
     * @throws IllegalArgumentException when it is none, or not whole
     */
    void check() throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IllegalArgumentException("읽을 수 있는 파일이 아니에요: " + path);
        }
        try (InputStream content = new GZIPInputStream(Files.newInputStream(path))) {
            checkMark(new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8)).readLine());
            content.transferTo(OutputStream.nullOutputStream());
        } catch (EOFException | ZipException e) {
            throw new IllegalArgumentException("백업 파일이 아니거나, 상했어요: " + path, e);
        }
    }

    private void checkMark(String line) {
        if (line == null || !line.startsWith(MARK)) {
            throw new IllegalArgumentException("Plusbot의 백업 파일이 아니에요: " + path);
        }
        if (!line.equals(MARK + FORM)) {
            throw new IllegalArgumentException("더 새로운 Plusbot의 백업 파일이에요. 그 판으로 되살려 주세요: " + path);
        }
    }
}
