package kr.plusbot.shop.trial;

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
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import kr.plusbot.shop.faq.Faq;
import kr.plusbot.shop.faq.FoundJson;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.WrongFile;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.menu.MenuYaml;
import kr.plusbot.shop.understanding.GrammarReader;
import kr.plusbot.shop.understanding.Understanding;
import kr.plusbot.shop.understanding.UnderstoodJson;

/**
 * Lets a shop's owner try a menu, or a list of questions: reads sentences in UTF-8, one a line, and prints one JSON object for each.
 *
 * <p>A line that begins with a quotation mark is a JSON string, so that a sentence may have several lines itself.
 */
public final class UnderstandCommand implements ToIntBiFunction<List<String>, Consumer<String>> {

    private static final int DONE = 0;
    private static final int WRONG_LINES = 1;
    private static final String MENU = "--menu";
    private static final String FAQ = "--faq";

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
     * @param arguments {@code --menu FILE} or {@code --faq FILE}
     * @return 0, or 1 when a line was no sentence
     * @throws IllegalArgumentException when the arguments are others, or the file is wrong; it says why
     */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> output) {
        Function<String, String> reader = reader(arguments);
        try {
            for (Optional<byte[]> line = line(); line.isPresent(); line = line()) {
                output.accept(answer(line.get(), reader));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exitCode;
    }

    /** What answers a sentence with a line of JSON. */
    private static Function<String, String> reader(List<String> arguments) {
        if (arguments.contains(MENU) && arguments.contains(FAQ)) {
            throw new IllegalArgumentException("--menu와 --faq 가운데 하나만 적어 주세요.");
        }
        if (arguments.size() != 2 || !List.of(MENU, FAQ).contains(arguments.get(0))) {
            throw new IllegalArgumentException("파일 하나를 --menu나 --faq 뒤에 적어 주세요.");
        }
        return arguments.get(0).equals(MENU) ? menuReader(arguments.get(1)) : faqReader(arguments.get(1));
    }

    private static Function<String, String> menuReader(String file) {
        Understanding reader = new GrammarReader();
        try {
            Menu menu = MenuYaml.read(bytes(file));
            return say -> UnderstoodJson.of(say, reader.read(say, menu));
        } catch (WrongFile e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Function<String, String> faqReader(String file) {
        try {
            Faq faq = ShopYaml.read(bytes(file), Faq.class);
            return say -> FoundJson.of(say, faq.find(say));
        } catch (WrongFile e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("파일을 읽을 수 없습니다: " + file, e);
        }
    }

    private String answer(byte[] line, Function<String, String> reader) {
        try {
            return reader.apply(UnderstoodJson.sentence(text(line)));
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
