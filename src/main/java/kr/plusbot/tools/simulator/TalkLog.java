package kr.plusbot.tools.simulator;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kr.plusbot.tools.event.Talk;
import org.jspecify.annotations.Nullable;

/** The latest of what the page is told of the Event API. Safe across threads. */
@Singleton
final class TalkLog {

    private static final int MOST = 300;

    private final Clock clock;

    /** Guarded by this. */
    private final Deque<TalkNews> news = new ArrayDeque<>();

    /** Guarded by this. It begins where an earlier start cannot have come to. */
    private long last;

    @Inject
    TalkLog(Clock clock) {
        this.clock = clock;
        this.last = clock.millis();
    }

    void add(Talk talk, int status) {
        add(talk.event(), new TalkNews.Call(status, talk.users().size(), ""), null);
    }

    /** A call that is not taken. */
    void refuse(int status, String wrong) {
        add("", new TalkNews.Call(status, 0, wrong), null);
    }

    void add(Talk talk, TalkNews.Block block) {
        add(talk.event(), null, block);
    }

    private synchronized void add(String event, TalkNews.@Nullable Call call, TalkNews.@Nullable Block block) {
        news.add(new TalkNews(++last, clock.millis(), event, call, block));
        if (news.size() > MOST) {
            news.remove();
        }
    }

    /** The number of the latest. */
    synchronized long last() {
        return last;
    }

    /** What came after that number. */
    synchronized List<TalkNews> after(long number) {
        return news.stream().filter(one -> one.number() > number).toList();
    }
}
