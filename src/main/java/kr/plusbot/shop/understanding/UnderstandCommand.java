package kr.plusbot.shop.understanding;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.menu.MenuYaml;
import kr.plusbot.shop.menu.WrongMenu;

/**
 * Lets a shop's owner try a menu: reads sentences in UTF-8, one a line, and prints one JSON object for each.
 *
 * <p>A line that begins with a quotation mark is a JSON string, so that a sentence may have several lines itself.
 */
public final class UnderstandCommand implements ToIntBiFunction<List<String>, Consumer<String>> {

    private static final int DONE = 0;
    private static final int WRONG_LINES = 1;
    private static final String MENU = "--menu";

    private final InputStream input;
    private int exitCode = DONE;

    /** Reads what the process is given. */
    public UnderstandCommand() {
        this(System.in);
    }

    UnderstandCommand(InputStream input) {
        this.input = new BufferedInputStream(input);
    }

    /**
     * Reads until the input ends.
     *
     * @param arguments {@code --menu FILE}
     * @return 0, or 1 when a line was no sentence
     * @throws IllegalArgumentException when the arguments are others, or the file is no menu; it says why
     */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> output) {
        if (arguments.size() != 2 || !arguments.get(0).equals(MENU)) {
            throw new IllegalArgumentException("메뉴 파일 하나를 --menu 뒤에 적어 주세요.");
        }
        Menu menu = menu(arguments.get(1));
        GrammarReader reader = new GrammarReader();
        try {
            for (Optional<byte[]> line = line(); line.isPresent(); line = line()) {
                output.accept(answer(line.get(), reader, menu));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exitCode;
    }

    private static Menu menu(String file) {
        try {
            return MenuYaml.read(Files.readAllBytes(Path.of(file)));
        } catch (WrongMenu e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("메뉴 파일을 읽을 수 없습니다: " + file, e);
        }
    }

    private String answer(byte[] line, Understanding reader, Menu menu) {
        try {
            String say = UnderstoodJson.sentence(text(line));
            return UnderstoodJson.of(say, reader.read(say, menu));
        } catch (CharacterCodingException e) {
            exitCode = WRONG_LINES;
            return UnderstoodJson.error("UTF-8이 아닙니다.");
        } catch (IllegalArgumentException e) {
            exitCode = WRONG_LINES;
            return UnderstoodJson.error("JSON 문자열이 아닙니다.");
        }
    }

    /** The next line without its end; empty after the last. */
    private Optional<byte[]> line() throws IOException {
        int next = input.read();
        if (next < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = input.read();
        }
        return Optional.of(line.toByteArray());
    }

    /** Without the mark that some editors put before a text in UTF-8, and without the rest of a line's end. */
    private static String text(byte[] line) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line))
                .toString();
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
