package kr.plusbot.server;

import java.net.URI;

/** A server that is one process of ours. */
record OneProcess(ServerProcess process, URI base) implements RunningServer {

    /**
     * Waits until the server says that it has started, and sees whether Plusbot started with it.
     *
     * @param contextPath with a slash at both ends
     * @param started what the server then writes
     */
    static OneProcess await(ServerProcess process, int port, String contextPath, String started) {
        OneProcess server = new OneProcess(process, URI.create("http://127.0.0.1:" + port + contextPath));
        try {
            process.awaitOutput(started);
            if (Call.get("status/ready").send(server.base()).status() != 200) {
                throw new NotStarted(process.output());
            }
            return server;
        } catch (NotStarted e) {
            process.close();
            throw e;
        }
    }

    @Override
    public String log() {
        return process.output();
    }

    @Override
    public void close() {
        process.close();
    }
}
