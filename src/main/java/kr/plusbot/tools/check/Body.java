package kr.plusbot.tools.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A body's bytes read as Kakao reads them: as UTF-8. Immutable.
 *
 * @param text with a mark where a byte is no UTF-8
 * @param cause what the bytes are instead; null when nothing is wrong with them
 */
record Body(String text, @Nullable Cause cause) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16 = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final Charset KOREAN = Charset.forName("MS949");
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

    /** @param compression what the answer says of itself in {@code Content-Encoding}; empty when nothing */
    static Body of(byte[] bytes, String compression) {
        String compressed =
                startsWith(bytes, GZIP) ? "gzip" : compression.strip().toLowerCase(Locale.ROOT);
        if (!compressed.isEmpty() && !compressed.equals("identity")) {
            return new Body(
                    "",
                    Cause.of(
                            "본문이 묻지 않은 압축(%s)으로 왔어요.".formatted(compressed), "요청의 Accept-Encoding에 없는 방식으로 압축하지 마세요."));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Body(text, startsWith(bytes, BYTE_ORDER_MARK) ? mark(text) : encoding(bytes));
    }

    private static Cause mark(String text) {
        return new Cause(
                "본문이 BOM(보이지 않는 글자 EF BB BF)으로 시작해요.",
                "UTF-8을 BOM 없이 쓰세요. 소스나 템플릿 파일도 'UTF-8(BOM 없음)'으로 저장하세요.",
                Excerpt.start(text));
    }

    private static @Nullable Cause encoding(byte[] bytes) {
        CharBuffer read = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = strict(StandardCharsets.UTF_8).decode(ByteBuffer.wrap(bytes), read, true);
        return result.isError() || isUtf16(bytes) ? notUtf8(bytes, read.flip().toString()) : null;
    }

    private static Cause notUtf8(byte[] bytes, String before) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        boolean isUtf16 = isUtf16(bytes);
        boolean isKorean = !isUtf16 && isAllOf(KOREAN, bytes);
        String guess = isUtf16 ? " UTF-16으로 보여요." : isKorean ? " EUC-KR(CP949)로 보여요." : "";
        return new Cause(
                "본문이 UTF-8이 아니에요.%s".formatted(guess),
                "답을 UTF-8 바이트로 쓰세요. Content-Type만 바꾸지 말고 글을 바이트로 바꾸는 곳도 고치세요.",
                Excerpt.at(new String(bytes, isKorean ? KOREAN : StandardCharsets.UTF_8), line, column));
    }

    /** No JSON has a zero, and half of what UTF-16 writes of it are zeros. */
    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == 0 || bytes[1] == 0 || startsWith(bytes, UTF_16) || startsWith(bytes, UTF_16_LITTLE));
    }

    private static boolean isAllOf(Charset charset, byte[] bytes) {
        try {
            strict(charset).decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
