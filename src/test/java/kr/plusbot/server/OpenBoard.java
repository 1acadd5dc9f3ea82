package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import kr.plusbot.shop.console.ConsoleVisitor;

/** A page that shows a board: it fetches the board whenever the stream says that it has changed. Its thread ends with the stream. */
final class OpenBoard implements AutoCloseable {

    /** What a customer says to order an espresso. */
    static final List<String> ORDER = List.of("주문하기", "커피", "에스프레소", "2", "다 골랐어요", "건너뛰기", "포장 주문번호로 받기", "주문 확정");

    private static final String DATA = "data: ";
    private static final int BUSY = 503;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConsoleVisitor visitor;
    private final InputStream stream;
    private final Set<String> numbers = new ConcurrentSkipListSet<>();

    private OpenBoard(ConsoleVisitor visitor, InputStream stream) {
        this.visitor = visitor;
        this.stream = stream;
    }

    /** The board of somebody who is signed in. */
    static OpenBoard of(ConsoleVisitor visitor) throws Exception {
        OpenBoard board = new OpenBoard(visitor, visitor.listen("console/api/stream"));
        Thread thread = new Thread(board::follow, "board");
        thread.setDaemon(true);
        thread.start();
        return board;
    }

    /** Of all orders that it has shown. */
    Set<String> numbers() {
        return Set.copyOf(numbers);
    }

    private void follow() {
        try (BufferedReader events = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = events.readLine(); line != null; line = events.readLine()) {
                if (line.startsWith(DATA)) {
                    fetch();
                }
            }
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    /** A bot that is busy says so; the next word of the stream comes within seconds. */
    private void fetch() throws IOException {
        try {
            HttpResponse<String> answer = visitor.get("console/api/board");
            assertThat(answer.statusCode()).isIn(200, BUSY);
            for (JsonNode order : JSON.readTree(answer.body()).path("orders")) {
                numbers.add(order.path("number").asText());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
