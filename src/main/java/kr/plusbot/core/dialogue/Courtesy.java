package kr.plusbot.core.dialogue;

import java.util.Optional;
import java.util.Set;
import kr.plusbot.core.chat.Wording;

/** What people say to be polite and want nothing with. */
enum Courtesy {
    GREETING(Set.of(
            "안녕", "안뇽", "안녕하세요", "안녕하세용", "안녕하세여", "안녕하심니까", "안녕하십니까", "하이", "하이요", "헬로", "헬로우", "hello", "hi", "반가워요",
            "반갑습니다", "처음뵙겠습니다", "여보세요", "저기요", "계세요", "계신가요")),
    THANKS(Set.of(
            "고마워",
            "고마워요",
            "고맙습니다",
            "감사",
            "감사해요",
            "감사합니다",
            "감사드려요",
            "감사드립니다",
            "땡큐",
            "thanks",
            "thankyou",
            "수고하세요",
            "수고하십니다",
            "수고많으세요",
            "수고많으십니다",
            "잘먹겠습니다",
            "잘먹을게요"));

    private final Set<String> words;

    Courtesy(Set<String> words) {
        this.words = words;
    }

    /** What a text is, when it says nothing else; empty for all other texts. */
    static Optional<Courtesy> of(String text) {
        String said = Wording.key(text);
        String plain = said.replaceFirst("^(네|넵|넹|예|아네)(?=.{2})", "").replaceFirst("(?<=.{2})사장님$", "");
        for (Courtesy one : values()) {
            if (one.words.contains(said) || one.words.contains(plain)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
