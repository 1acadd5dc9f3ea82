package kr.plusbot.server.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;

/**
 * {@code 문:/tmp/gate} answers once there is a file of that name, and says when it begins to wait. One thread looks for the
 * file, however many wait for it, and none heeds an interrupt.
 */
public final class GateCommand implements Command {

    /** Written to standard output. */
    public static final String BEGINS = "a caller waits at the gate";

    /** The answer. */
    public static final String OPEN = "열렸어요";

    private static final long LOOK_MS = 20;

    private final ConcurrentMap<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.prefix("문"));
    }

    @Override
    public Reply reply(IncomingMessage message) {
        System.out.println(BEGINS);
        CountDownLatch gate = gates.computeIfAbsent(message.argument(), GateCommand::watch);
        while (!isOpen(gate)) {
            Thread.onSpinWait();
        }
        return Reply.of(OPEN);
    }

    /** Whether it is, after waiting; false when the thread was interrupted. */
    private static boolean isOpen(CountDownLatch gate) {
        try {
            gate.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static CountDownLatch watch(String file) {
        CountDownLatch open = new CountDownLatch(1);
        Thread watcher = new Thread(() -> await(Path.of(file), open), "gate");
        watcher.setDaemon(true);
        watcher.start();
        return open;
    }

    private static void await(Path file, CountDownLatch open) {
        try {
            while (!Files.exists(file)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
            open.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
