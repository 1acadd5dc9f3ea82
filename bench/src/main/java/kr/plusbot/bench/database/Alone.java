package kr.plusbot.bench.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads and writes the conversations of a copy of the bot's database: for each duration that it reads from its input, as
 * fast as it can for so long, and prints how many. Ends with its input.
 */
public final class Alone {

    /** As many as the bot's pool has. */
    private static final int CONNECTIONS = 10;

    private Alone() {}

    /** @param arguments the JDBC address and the user */
    public static void main(String[] arguments)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        List<Conversations> all = open(arguments[0], arguments[1]);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(run(all, threads, Duration.parse(line)));
        }
        threads.shutdown();
    }

    private static List<Conversations> open(String url, String user) throws SQLException {
        List<String> keys = keys(url, user);
        List<Conversations> all = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int share = i;
            List<String> own = keys.stream()
                    .filter(key -> keys.indexOf(key) % CONNECTIONS == share)
                    .toList();
            all.add(new Conversations(DriverManager.getConnection(url, user, ""), own));
        }
        return all;
    }

    private static List<String> keys(String url, String user) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT chat FROM conversation WHERE same_as IS NULL ORDER BY chat")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private static long run(List<Conversations> all, ExecutorService threads, Duration time)
            throws InterruptedException, ExecutionException {
        List<Future<Long>> running = new ArrayList<>();
        for (Conversations own : all) {
            running.add(threads.submit(() -> own.turn(time)));
        }
        long turns = 0;
        for (Future<Long> one : running) {
            turns += one.get();
        }
        return turns;
    }
}
