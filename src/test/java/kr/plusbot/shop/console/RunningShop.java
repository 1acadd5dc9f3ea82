package kr.plusbot.shop.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.shop.order.NewOrder;
import kr.plusbot.shop.order.Order;
import kr.plusbot.shop.order.Orders;
import kr.plusbot.testing.RunningBot;

/** The bot, as its operator calls it. */
final class RunningShop implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunningBot bot;

    /** A shop with these settings and no others. */
    RunningShop(Map<String, String> settings) {
        bot = RunningBot.withSettings(settings);
        bot.start();
    }

    /** Where its orders are. */
    Orders orders() {
        return bot.bean(Orders.class);
    }

    /** Places an order. */
    Order confirm(NewOrder order) throws DatabaseUnavailable {
        return bot.bean(Database.class).call(handle -> orders().confirm(Database.transaction(handle), order));
    }

    /** Asks without a token. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(call(path));
    }

    /** A call to a path below the context root. */
    HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(bot.address() + path));
    }

    /** Sends a call and waits for its answer. */
    HttpResponse<String> send(HttpRequest.Builder call) throws IOException, InterruptedException {
        return client.send(call.build(), BodyHandlers.ofString());
    }

    /** Sends JSON. */
    HttpResponse<String> post(HttpRequest.Builder call, String json) throws IOException, InterruptedException {
        return send(call.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    @Override
    public void close() {
        bot.stop();
    }
}
