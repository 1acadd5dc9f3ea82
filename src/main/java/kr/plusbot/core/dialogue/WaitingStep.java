package kr.plusbot.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits while a command answers. Immutable.
 *
 * @param line says that it waits
 * @param buttons its own
 */
record WaitingStep(String line, Keyboard buttons) {

    /** The command's reply with this step below it. */
    Reply below(Reply reply) {
        Keyboard all = together(Optional.ofNullable(reply.keyboard()).orElse(Keyboard.TYPING));
        return new Reply(text(reply), reply.photo(), reply.link(), all, reply.card());
    }

    /** The line stands before a card, which is the text's end, else at the end. One for which there is no room is left out. */
    private @Nullable String text(Reply reply) {
        String text = reply.text();
        if (text == null) {
            return line;
        }
        String longer = reply.card() == null ? text + "\n\n" + line : line + "\n\n" + text;
        return text.contains(line) || Texts.length(longer) > Reply.LONGEST_TEXT ? text : longer;
    }

    /** The step's buttons, then the command's; beside typing all are suggestions. What the command suggests is left out. */
    private Keyboard together(Keyboard command) {
        return buttons.isTyping()
                ? new Keyboard(List.of(), joined(buttons.suggestions(), command.buttons()))
                : new Keyboard(joined(buttons.buttons(), command.buttons()), buttons.suggestions());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
