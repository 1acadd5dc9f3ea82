package kr.plusbot.tools.simulator;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import kr.plusbot.platform.http.BadInput;

/** Writes and reads conversation files for the page, so that there is one idea of what they look like. Without state. */
@Singleton
@Path("simulator/conversation")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ConversationResource {

    /** {@code {"yaml": …}} of what was said. */
    @POST
    @Path("save")
    public Map<String, String> save(ChatFile conversation) {
        return Map.of("yaml", conversation.toYaml());
    }

    /** What stands in {@code {"yaml": …}}. */
    @POST
    @Path("open")
    public ChatFile open(Map<String, String> request) {
        try {
            return ChatFile.parse(request.getOrDefault("yaml", ""));
        } catch (WrongChatFile e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
