package kr.plusbot.bench;

import java.io.IOException;
import kr.plusbot.bench.load.Call;
import kr.plusbot.bench.load.Caller;
import kr.plusbot.bench.wire.Replies;

/** What is asked. */
enum Load {
    MESSAGE("POST plusfriend/message"),
    KEYBOARD("GET plusfriend/keyboard");

    private final String shown;

    Load(String shown) {
        this.shown = shown;
    }

    Call call(String name) {
        return this == MESSAGE ? Call.message(path(name), "test", Replies.CONTENT) : Call.get(path(name));
    }

    /** One call, for its answer. */
    String ask(int port, String name) throws IOException {
        return Caller.ask(port, call(name));
    }

    private String path(String name) {
        return "/" + name + (this == MESSAGE ? "/plusfriend/message" : "/plusfriend/keyboard");
    }

    @Override
    public String toString() {
        return shown;
    }
}
