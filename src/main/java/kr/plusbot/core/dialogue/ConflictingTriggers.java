package kr.plusbot.core.dialogue;

import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;

/** Two commands wait for the same words. This stops the start, since chance must not decide which of them answers. */
public final class ConflictingTriggers extends IllegalStateException {

    ConflictingTriggers(Trigger trigger, Triggered first, Triggered second) {
        super("%s and %s both answer to \"%s\""
                .formatted(first.getClass().getName(), second.getClass().getName(), trigger.phrase()));
    }
}
