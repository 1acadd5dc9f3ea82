package kr.plusbot.kakao.openbuilder;

import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.dispatch.LateAnswer;

/** An answer that comes when the test says so. Safe across threads. */
final class FakeLateAnswer implements LateAnswer {

    private final CompletableFuture<Reply> answer = new CompletableFuture<>();
    private volatile boolean mine = true;
    private volatile boolean delivered;

    @Override
    public CompletableFuture<Reply> answer() {
        return answer;
    }

    @Override
    public Reply notYet() {
        return Reply.of("아직이에요");
    }

    @Override
    public CompletableFuture<Boolean> claim() {
        return CompletableFuture.completedFuture(mine);
    }

    @Override
    public void delivered() {
        delivered = true;
    }

    /** Another process has claimed it. */
    void refuse() {
        mine = false;
    }

    boolean isDelivered() {
        return delivered;
    }
}
