package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import kr.plusbot.platform.runtime.StorableText;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/** Binds text and refuses text that the databases do not store alike. H2 would store it. */
@Vetoed
final class TextArgument implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return type == String.class ? Optional.of(TextArgument::argument) : Optional.empty();
    }

    private static Argument argument(Object value) {
        String text = checked((String) value);
        return (position, statement, context) -> statement.setString(position, text);
    }

    /** @throws IllegalArgumentException when it is no text for both databases */
    static @Nullable String checked(@Nullable String text) {
        if (text != null && !StorableText.isStorable(text)) {
            throw new IllegalArgumentException("A text with U+0000 or a lone surrogate cannot be stored");
        }
        return text;
    }
}
