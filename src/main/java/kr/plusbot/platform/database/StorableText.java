package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Binds text, and refuses what the databases do not store alike: PostgreSQL refuses U+0000 and stores a lone surrogate as
 * another text, H2 keeps both.
 */
@Vetoed
final class StorableText implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return type == String.class ? Optional.of(StorableText::argument) : Optional.empty();
    }

    private static Argument argument(Object value) {
        String text = checked((String) value);
        return (position, statement, context) -> statement.setString(position, text);
    }

    /** @throws IllegalArgumentException when it is no text for both databases */
    static @Nullable String checked(@Nullable String text) {
        if (text != null && !isStorable(text)) {
            throw new IllegalArgumentException("A text with U+0000 or a lone surrogate cannot be stored");
        }
        return text;
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                return false;
            }
        }
        return true;
    }
}
