package kr.example.parcel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import kr.plusbot.testkit.Bot;
import org.junit.jupiter.api.Test;

class ParcelCommandTest {

    @Test
    void tellsWhereTheParcelIs() throws IOException {
        talk(200, "오늘 저녁에 닿아요.", bot -> bot.user("kim").says("택배:1234567890").sees("오늘 저녁에 닿아요."));
    }

    @Test
    void tellsThatTheCarrierDoesNotKnowIt() throws IOException {
        talk(404, "", bot -> bot.user("kim").says("택배:1234567890").sees("그 번호의 택배를 찾지 못했어요.*"));
    }

    @Test
    void tellsThatTheCarrierIsDown() throws IOException {
        talk(503, "", bot -> bot.user("kim").says("택배:1234567890").sees("택배사가 답하지 않아요.*"));
    }

    @Test
    void asksForANumberWithoutAskingTheCarrier() throws IOException {
        talk(500, "", bot -> bot.user("kim").says("택배:김").sees("송장 번호 열 자리를 적어 주세요.*"));
    }

    /** With a carrier that gives this answer. */
    private static void talk(int status, String words, Consumer<Bot> talk) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, status, words));
        server.start();
        try {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
            talk.accept(Bot.with(new ParcelCommand(new Carrier(address))));
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status, String words) throws IOException {
        byte[] body = words.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
