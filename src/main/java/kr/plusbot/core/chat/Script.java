package kr.plusbot.core.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of a dialogue, from top to bottom. Immutable; {@link #step} gives a longer copy.
 *
 * @param <D> what the user has said so far
 */
public final class Script<D extends Record> {

    private final Class<D> type;
    private final int form;
    private final Begin<D> begin;
    private final Map<String, Step<D>> steps;

    private Script(Class<D> type, int form, Begin<D> begin, Map<String, Step<D>> steps) {
        this.type = type;
        this.form = form;
        this.begin = begin;
        this.steps = steps;
    }

    /**
     * A script without steps yet.
     *
     * @param type what the user has said so far
     * @param form counts up with each change of that record which an older one cannot be read as; a conversation in
     *     another form is ended with a polite line
     * @param begin what happens on the dialogue's trigger
     */
    public static <D extends Record> Script<D> of(Class<D> type, int form, Begin<D> begin) {
        return new Script<>(type, form, begin, Map.of());
    }

    /**
     * This script with one more step.
     *
     * @param name kept in the database, so do not change it while users are in the middle
     * @throws IllegalArgumentException when there is such a step already
     */
    public Script<D> step(String name, Ask<D> ask, Take<D> take) {
        Map<String, Step<D>> longer = new LinkedHashMap<>(steps);
        if (longer.put(name, new Step<>(ask, take)) != null) {
            throw new IllegalArgumentException("two steps are called " + name);
        }
        return new Script<>(type, form, begin, longer);
    }

    public Class<D> type() {
        return type;
    }

    public int form() {
        return form;
    }

    public Begin<D> begin() {
        return begin;
    }

    public Optional<Step<D>> find(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** What happens on the dialogue's trigger. */
    @FunctionalInterface
    public interface Begin<D extends Record> {
        /** The beginning, usually {@link Next#step} to the first step. */
        Next<D> begin(IncomingMessage message) throws Exception;
    }

    /** What a step asks the user. */
    @FunctionalInterface
    public interface Ask<D extends Record> {
        /** The question. It may be asked again, so this changes nothing. */
        Reply ask(D data) throws Exception;
    }

    /** What a step does with the user's answer. */
    @FunctionalInterface
    public interface Take<D extends Record> {
        /** Where the dialogue goes on. */
        Next<D> take(D data, IncomingMessage message) throws Exception;
    }

    /** One question and what the dialogue does with its answer. */
    public record Step<D extends Record>(Ask<D> ask, Take<D> take) {}
}
