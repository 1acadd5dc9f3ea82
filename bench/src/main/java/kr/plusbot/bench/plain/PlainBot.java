package kr.plusbot.bench.plain;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import kr.plusbot.bench.wire.MessageRequest;
import kr.plusbot.bench.wire.MessageResponse;
import kr.plusbot.bench.wire.Replies;

/** What the resource injects: it answers on the caller's thread. Safe across threads. */
@ApplicationScoped
public class PlainBot {

    private final Replies replies = Replies.read(new ObjectMapper());

    /** The response to a message. */
    public MessageResponse reply(MessageRequest request) {
        return replies.to(request);
    }
}
