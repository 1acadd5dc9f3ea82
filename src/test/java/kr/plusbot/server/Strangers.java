package kr.plusbot.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Connections of one stranger, who opens each again when it is closed. One thread works them all. */
final class Strangers implements AutoCloseable {

    /** The first of the addresses of this machine that the bot does not know; each habit has one. */
    static final String ADDRESS = "127.0.0.66";

    private static final int MILLISECONDS_BETWEEN_BYTES = 1_000;
    private static final int SMALLEST_WINDOW = 1_024;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final URI base;
    private final Habit habit;
    private final @Nullable Connection[] connections;

    private Strangers(URI base, Habit habit, int connections) {
        this.base = base;
        this.habit = habit;
        this.connections = new Connection[connections];
    }

    static Strangers of(URI base, Habit habit, int connections) {
        Strangers strangers = new Strangers(base, habit, connections);
        strangers.thread.scheduleWithFixedDelay(strangers::goOn, 0, MILLISECONDS_BETWEEN_BYTES, TimeUnit.MILLISECONDS);
        return strangers;
    }

    /** How often a connection was made. */
    long opened() {
        return opened.get();
    }

    /** How many answers came back, each of which began with a status line. */
    long answers() {
        return answers.get();
    }

    private void goOn() {
        for (int i = 0; i < connections.length && !thread.isShutdown(); i++) {
            Connection its = connections[i];
            connections[i] = its == null || !its.goOn() ? open() : its;
        }
    }

    private @Nullable Connection open() {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST_WINDOW);
            channel.bind(new InetSocketAddress(habit.address(), 0));
            channel.connect(new InetSocketAddress(base.getHost(), base.getPort()));
            channel.configureBlocking(false);
            opened.incrementAndGet();
            return new Connection(channel, ByteBuffer.wrap(habit.words.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Arrays.stream(connections).filter(Objects::nonNull).forEach(Connection::end);
    }

    /** What a stranger does with a connection. */
    enum Habit {
        SLOW_HEAD("GET /status/live HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(4_000), 60, 1, true),
        SLOW_BODY(
                "POST /plusfriend/message HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 4000\r\n\r\n" + " ".repeat(4_000),
                130,
                1,
                true),
        SLOW_READ(
                "GET /plusfriend/keyboard HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(200),
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                false),
        PIPELINED(
                "GET /plusfriend/keyboard HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(400),
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                true);

        private final String words;
        private final int atOnce;
        private final int afterThat;
        private final boolean reads;

        /**
         * @param atOnce how many bytes go out first
         * @param afterThat how many go out each time after that
         */
        Habit(String words, int atOnce, int afterThat, boolean reads) {
            this.words = words;
            this.atOnce = atOnce;
            this.afterThat = afterThat;
            this.reads = reads;
        }

        private String address() {
            return ADDRESS.substring(0, ADDRESS.length() - 1) + (6 + ordinal());
        }
    }

    private final class Connection {

        private final SocketChannel channel;
        private final ByteBuffer rest;

        Connection(SocketChannel channel, ByteBuffer rest) {
            this.channel = channel;
            this.rest = rest;
        }

        /** Sends a little more; says whether the connection lives. */
        boolean goOn() {
            try {
                int most = rest.position() == 0 ? habit.atOnce : habit.afterThat;
                ByteBuffer next = rest.slice().limit(Math.min(rest.remaining(), most));
                rest.position(rest.position() + channel.write(next));
                return !habit.reads || read();
            } catch (IOException e) {
                return end();
            }
        }

        private boolean read() throws IOException {
            ByteBuffer room = ByteBuffer.allocate(8_192);
            int length = channel.read(room);
            if (length > 0) {
                String text = new String(room.array(), 0, length, StandardCharsets.ISO_8859_1);
                answers.addAndGet(text.split("HTTP/1\\.1 ", -1).length - 1L);
            }
            return length >= 0 || end();
        }

        private boolean end() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return false;
        }
    }
}
