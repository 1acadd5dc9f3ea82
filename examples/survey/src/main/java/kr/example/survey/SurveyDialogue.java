package kr.example.survey;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.Trigger;

/** Asks a guest how it was: points, a photo, a word. */
public class SurveyDialogue implements Dialogue<SurveyDialogue.Opinion> {

    private static final String SKIP = "건너뛰기";
    private static final List<String> POINTS =
            IntStream.rangeClosed(1, 5).mapToObj(points -> points + "점").toList();

    /**
     * What the guest has said so far.
     *
     * @param id by which an answer that comes twice is known
     * @param photos the addresses that Kakao gave; they expire after about 20 days
     */
    public record Opinion(String id, String points, List<String> photos) {

        Opinion withPoints(String its) {
            return new Opinion(id, its, photos);
        }

        Opinion withPhotos(List<String> its) {
            return new Opinion(id, points, its);
        }
    }

    private final SurveyFile file;

    private final Script<Opinion> script = Script.of(Opinion.class, 1, message -> begin())
            .step("points", this::askPoints, this::takePoints)
            .step("photo", this::askPhoto, this::takePhoto)
            .step("word", this::askWord, this::takeWord);

    @Inject
    public SurveyDialogue(SurveyFile file) {
        this.file = file;
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("설문"));
    }

    @Override
    public String help() {
        return "설문 - 오늘 어떠셨는지 들려주세요";
    }

    @Override
    public Script<Opinion> script() {
        return script;
    }

    private static Next<Opinion> begin() {
        return Next.step("points", new Opinion(UUID.randomUUID().toString(), "", List.of()));
    }

    private Reply askPoints(Opinion opinion) {
        return Reply.of("오늘은 몇 점인가요?").withKeyboard(new Keyboard(POINTS));
    }

    private Next<Opinion> takePoints(Opinion opinion, IncomingMessage message) {
        return POINTS.contains(message.content())
                ? Next.step("photo", opinion.withPoints(message.content()))
                : Next.again("버튼에서 골라 주세요.");
    }

    private Reply askPhoto(Opinion opinion) {
        return Reply.of("사진이 있으면 보내 주세요.").withKeyboard(Keyboard.typingOr(SKIP));
    }

    private Next<Opinion> takePhoto(Opinion opinion, IncomingMessage message) {
        if (message.kind() == MessageKind.PHOTO) {
            return Next.step("word", opinion.withPhotos(message.addresses()));
        }
        return message.content().equals(SKIP)
                ? Next.step("word", opinion)
                : Next.again("사진을 보내거나 '건너뛰기'라고 적어 주세요.");
    }

    private Reply askWord(Opinion opinion) {
        return Reply.of("남기실 말씀을 적어 주세요.").withKeyboard(Keyboard.typingOr(SKIP));
    }

    private Next<Opinion> takeWord(Opinion opinion, IncomingMessage message) {
        String word = message.content().equals(SKIP) ? "" : message.content();
        return Next.end(
                transaction -> {
                    file.add(opinion, word);
                    return Reply.of("고맙습니다. 잘 읽을게요.");
                },
                "남기신 말씀이 잘 닿았는지 모르겠어요. 한 번만 더 보내 주세요.");
    }
}
