package kr.example.parcel;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/** Says where a parcel is. Nothing here knows how long Kakao waits: a late answer comes by itself or behind a button. */
public class ParcelCommand implements Command {

    private final Carrier carrier;

    @Inject
    public ParcelCommand(Carrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.prefix("택배"));
    }

    @Override
    public String help() {
        return "택배:1234567890 - 택배가 어디 있는지 알려 드려요";
    }

    @Override
    public Optional<Reply> known(IncomingMessage message) {
        return message.argument().matches("[0-9]{10}")
                ? Optional.empty()
                : Optional.of(Reply.of("송장 번호 열 자리를 적어 주세요. 예: 택배:1234567890"));
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public Reply reply(IncomingMessage message) throws InterruptedException {
        try {
            return carrier.where(message.argument())
                    .map(Reply::of)
                    .orElseGet(() -> Reply.of("그 번호의 택배를 찾지 못했어요. 번호를 다시 확인해 주세요."));
        } catch (IOException e) {
            return Reply.of("택배사가 답하지 않아요. 잠시 뒤 다시 보내 주세요.");
        }
    }
}
