package kr.plusbot.shop.file;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;

/** Words that set off a command or stand on a dialogue's own buttons: nothing in a file of the shop may be called so. Immutable. */
public final class TakenWords {

    private final Map<String, String> owners = new HashMap<>();

    public TakenWords(Iterable<? extends Triggered> all) {
        for (Triggered one : all) {
            words(one).forEach(word -> owners.put(Phrase.key(word), one.name()));
        }
    }

    /** @throws WrongFile naming the first of these that is such a word, and whose word that is */
    public void check(Stream<String> words) throws WrongFile {
        for (String word : words.toList()) {
            String owner = owners.get(Phrase.key(word));
            if (owner != null) {
                throw new WrongFile("\"%s\"을(를) 쓸 수 없습니다: 이미 명령(%s)의 말입니다.".formatted(word, owner));
            }
        }
    }

    private static Stream<String> words(Triggered one) {
        Stream<String> triggers = one.triggers().stream()
                .filter(trigger -> trigger.comparison() == Trigger.Comparison.TEXT)
                .map(Trigger::phrase);
        return Stream.concat(
                triggers, one instanceof Dialogue<?> dialogue ? dialogue.ownWords().stream() : Stream.empty());
    }
}
