package kr.plusbot.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Sends single calls and waits for each answer. Used by one thread. */
public final class Caller implements AutoCloseable {

    private final InetSocketAddress server;
    private final Answer answer = new Answer();
    private SocketChannel channel;

    /** Connects at once. */
    public Caller(int port) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        channel = SocketChannel.open(server);
    }

    /** The body of the answer to one call. */
    public static String ask(int port, Call call) throws IOException {
        try (Caller caller = new Caller(port)) {
            return caller.ask(call).body();
        }
    }

    /** The answer to a call, which the next call overwrites. */
    public Answer ask(Call call) throws IOException {
        if (answer.isLast()) {
            channel.close();
            channel = SocketChannel.open(server);
        }
        answer.clear();
        ByteBuffer bytes = call.bytes();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        while (!answer.isWhole()) {
            if (channel.read(answer.free()) < 0) {
                throw new EOFException("closed without an answer");
            }
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
