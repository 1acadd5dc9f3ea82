package kr.plusbot.bench.bare;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.plusbot.bench.wire.Keyboard;
import kr.plusbot.bench.wire.MessageRequest;
import kr.plusbot.bench.wire.Replies;

/** Reads and writes the same JSON as the bot with nothing but Jackson. */
@WebServlet("/plusfriend/*")
public final class BareServlet extends HttpServlet {

    private final transient ObjectMapper mapper = new ObjectMapper();
    private final transient Replies replies = Replies.read(mapper);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, Keyboard.TEXT);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, replies.to(mapper.readValue(request.getInputStream(), MessageRequest.class)));
    }

    private void answer(HttpServletResponse response, Object body) throws IOException {
        byte[] json = mapper.writeValueAsBytes(body);
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
