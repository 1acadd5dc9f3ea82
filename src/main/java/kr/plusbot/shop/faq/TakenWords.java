package kr.plusbot.shop.faq;

import java.util.HashMap;
import java.util.Map;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.shop.file.WrongFile;

/** Words that set off a command or a dialogue: a question of such words would never be answered. Immutable. */
final class TakenWords {

    private final Map<String, String> owners = new HashMap<>();

    TakenWords(Iterable<? extends Triggered> all) {
        all.forEach(one -> one.triggers().stream()
                .filter(trigger -> trigger.comparison() == Trigger.Comparison.TEXT)
                .forEach(trigger -> owners.put(Phrase.key(trigger.phrase()), one.name())));
    }

    /** @throws WrongFile naming the first such words, and whose they are */
    void check(Faq faq) throws WrongFile {
        for (FaqEntry entry : faq.entries()) {
            for (String saying : entry.allSayings()) {
                String owner = owners.get(Phrase.key(saying));
                if (owner != null) {
                    throw new WrongFile("\"%s\"을(를) 쓸 수 없습니다: 이미 명령(%s)의 말입니다.".formatted(saying, owner));
                }
            }
        }
    }
}
