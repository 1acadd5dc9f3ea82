package kr.plusbot.server;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A server, and the Java that it runs on. Immutable.
 *
 * @param wanted the Java in words
 * @param jdk empty when there is none on this machine
 */
record ServerOnJdk(Server server, String wanted, Optional<Jdk> jdk) {

    private static final int OURS = 17;
    private static final int ANY = Integer.MAX_VALUE;

    /** Set by the Maven profile that also fetches the servers which are not started in every build. */
    private static final boolean ALL = Boolean.getBoolean("plusbot.test.all-servers");

    /** Where the whole contract holds. Only our own server runs on two: they differ in threads, whatever the server. */
    static Stream<ServerOnJdk> everywhere() {
        Stream<ServerOnJdk> always = Stream.of(
                onAny(new Tomcat("tomcat-11")),
                onOldest(new ExecutableWar()),
                onNewest(new ExecutableWar()),
                onOldPayara(new PayaraMicro()));
        return ALL ? Stream.concat(always, onlyAll()) : always;
    }

    /** Where commands are tried that never end: the connector and the threads are the same in every Tomcat. */
    static Stream<ServerOnJdk> tomcats() {
        return everywhere()
                .filter(server -> server.server instanceof ExecutableWar
                        || server.server.toString().equals("Tomcat 11"));
    }

    /** Each make of server once. */
    static Stream<ServerOnJdk> once() {
        Set<String> seen = new HashSet<>();
        return everywhere()
                .filter(place -> !place.server.toString().matches("Tomcat 10.*|Payara Server.*"))
                .filter(place -> seen.add(place.server.toString()));
    }

    /** Where no other server than our own is needed. */
    static Stream<ServerOnJdk> alone() {
        return everywhere().filter(server -> server.server instanceof ExecutableWar);
    }

    /** Where it does not matter on which Java our own server runs. */
    static Stream<ServerOnJdk> baseline() {
        return Stream.of(onOldest(new ExecutableWar()));
    }

    private static Stream<ServerOnJdk> onlyAll() {
        return Stream.of(
                onOldest(new Tomcat("tomcat-10.1")),
                onOldPayara(new AsadminServer("payara", "Payara Server 6")),
                new ServerOnJdk(new AsadminServer("glassfish", "GlassFish 8"), "JDK 21 or newer", Jdk.newestAbove(20)));
    }

    static ServerOnJdk onOldest(Server server) {
        return new ServerOnJdk(server, "JDK 17 or newer", Jdk.oldest(OURS, ANY));
    }

    /** The newest that is here. */
    static ServerOnJdk onAny(Server server) {
        return new ServerOnJdk(server, "JDK 17 or newer", Jdk.newestAbove(OURS - 1));
    }

    static ServerOnJdk onNewest(Server server) {
        return new ServerOnJdk(server, "a newer JDK than 17", Jdk.newestAbove(OURS));
    }

    /** Payara 6 names these. */
    static ServerOnJdk onOldPayara(Server server) {
        return new ServerOnJdk(server, "JDK 17 to 21", Jdk.oldest(OURS, 21));
    }

    /** Starts it; skips the test when there is no such Java here. */
    RunningServer start(Path war, Map<String, String> settings) {
        skipWithoutJava();
        try {
            RunningServer running = tryToStart(war, settings);
            System.out.println("Testing in " + this);
            return running;
        } catch (NotStarted e) {
            System.out.println("NOT STARTED: " + this);
            return fail(e);
        }
    }

    /**
     * Starts it, with a data folder of its own.
     *
     * @throws NotStarted when it does not start
     */
    RunningServer tryToStart(Path war, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("plusbot.data.directory", Distribution.newFolder("data").toString());
        return server.start(jdk.orElseThrow(), war, all);
    }

    /** Skips the test when there is no such Java here. */
    void skipWithoutJava() {
        if (jdk.isEmpty()) {
            System.out.println("SKIPPED: " + this);
            abort(toString());
        }
    }

    /** How many commands run there at the same time: 200 on platform threads, 2,000 on virtual ones. */
    int mostCommands() {
        return jdk.orElseThrow().feature() < 21 ? 200 : 2_000;
    }

    @Override
    public String toString() {
        return jdk.map(found -> server + " on " + found)
                .orElse(server + ", which needs " + wanted + ": none found here");
    }
}
