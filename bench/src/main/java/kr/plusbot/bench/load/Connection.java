package kr.plusbot.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One user's connection, opened again when the server has closed it. Used by one thread. */
final class Connection {

    private final InetSocketAddress server;
    private final Selector selector;
    private final User user;
    private final Answer answer = new Answer();
    private SocketChannel channel;
    private boolean waiting;
    private long sent;

    Connection(InetSocketAddress server, Selector selector, User user) throws IOException {
        this.server = server;
        this.selector = selector;
        this.user = user;
        this.sent = System.nanoTime();
        this.channel = open();
    }

    /** Sends the user's first call, whose time counts from the moment when this connection began to open. */
    void sendFirst() throws IOException {
        write();
    }

    /** Sends the user's next call. */
    void send() throws IOException {
        sent = System.nanoTime();
        write();
    }

    /** Small enough for the socket's buffer, a call never blocks. */
    private void write() throws IOException {
        ByteBuffer bytes = user.next().bytes();
        waiting = true;
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** @return whether the user's answer has arrived, or will not arrive any more */
    boolean receive() throws IOException {
        try {
            if (channel.read(answer.free()) < 0) {
                throw new EOFException();
            }
            if (!answer.isWhole()) {
                return false;
            }
            waiting = false;
            user.answered(answer, System.nanoTime() - sent);
            if (answer.isLast()) {
                reopen();
            }
        } catch (EOFException | java.net.SocketException e) {
            abandon();
            reopen();
        }
        answer.clear();
        return true;
    }

    /** Tells the user if his answer is still missing. */
    void abandon() throws IOException {
        if (waiting) {
            waiting = false;
            user.failed();
        }
        close();
    }

    void close() throws IOException {
        channel.close();
    }

    private void reopen() throws IOException {
        channel.close();
        channel = open();
    }

    private SocketChannel open() throws IOException {
        SocketChannel opened = SocketChannel.open(server);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }
}
