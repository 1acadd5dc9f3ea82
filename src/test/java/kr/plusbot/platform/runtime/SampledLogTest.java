package kr.plusbot.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SampledLogTest {

    private static final String REFUSED = "Refused a call from {0}";

    private final List<String> lines = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final SampledLog log = log(1);

    @Test
    void writesTheFirstAtOnceAndTheOthersAsASum() {
        refuse("203.0.113.1", "203.0.113.2", "203.0.113.3");
        assertThat(lines).containsExactly("WARNING Refused a call from 203.0.113.1");

        aMinutePasses();
        assertThat(lines)
                .containsExactly(
                        "WARNING Refused a call from 203.0.113.1",
                        "WARNING Refused a call from 203.0.113.3 (2 like it within a minute)");
    }

    @Test
    void writesAtOnceAgainAfterAQuietMinute() {
        refuse("203.0.113.1");
        aMinutePasses();
        refuse("203.0.113.2");
        assertThat(lines)
                .containsExactly("WARNING Refused a call from 203.0.113.1", "WARNING Refused a call from 203.0.113.2");
    }

    @Test
    void writesALineAMinuteWhileAFaultGoesOn() {
        for (int minute = 0; minute < 10; minute++) {
            IntStream.range(0, 3_000).forEach(call -> refuse("203.0.113.1"));
            aMinutePasses();
        }
        assertThat(lines).hasSize(11).last().asString().endsWith("(3,000 like it within a minute)");
        aMinutePasses();
        assertThat(later).isEmpty();
    }

    @Test
    void countsEachKindByItself() {
        refuse("203.0.113.1", "203.0.113.1");
        log.log(Level.ERROR, "It failed", new IllegalStateException("once"));
        log.log(Level.ERROR, "It failed", new IllegalStateException("twice"));
        aMinutePasses();
        assertThat(lines)
                .containsExactly(
                        "WARNING Refused a call from 203.0.113.1",
                        "ERROR It failed: once",
                        "WARNING Refused a call from 203.0.113.1 (1 like it within a minute)",
                        "ERROR It failed: IllegalStateException (1 like it within a minute)");
    }

    @Test
    void writesMoreAtOnceWhereItIsTold() {
        SampledLog three = log(3);
        for (int event = 0; event < 5; event++) {
            three.log(Level.INFO, "It came back");
        }
        aMinutePasses();
        three.log(Level.INFO, "It came back");
        assertThat(lines)
                .containsExactly(
                        "INFO It came back",
                        "INFO It came back",
                        "INFO It came back",
                        "INFO It came back (2 like it within a minute)");
    }

    private SampledLog log(int atOnce) {
        return new SampledLog(new Lines(), atOnce, later::add);
    }

    private void refuse(String... addresses) {
        for (String address : addresses) {
            log.log(Level.WARNING, REFUSED, address);
        }
    }

    private void aMinutePasses() {
        for (int waiting = later.size(); waiting > 0; waiting--) {
            later.remove().run();
        }
    }

    private final class Lines implements System.Logger {

        @Override
        public String getName() {
            return "lines";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
            lines.add(level + " " + text + ": " + thrown.getMessage());
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String pattern, Object... parameters) {
            lines.add(level + " " + (parameters.length == 0 ? pattern : MessageFormat.format(pattern, parameters)));
        }
    }
}
