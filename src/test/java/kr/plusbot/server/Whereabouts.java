package kr.plusbot.server;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a customer may be, as far as he can know: a message that was not answered was taken or not, so after it there are
 * two places. For one thread.
 */
final class Whereabouts {

    private final Set<Place> possible = EnumSet.of(Place.PLACED);
    private Place here = Place.PLACED;
    private String before = "";

    /** Where he last was for certain. */
    Place here() {
        return here;
    }

    /** Whether he can be nowhere else. */
    boolean isCertain() {
        return possible.equals(Set.of(here));
    }

    /**
     * Takes account of a message that was sent once or twice.
     *
     * @param answers those that came, apologies left out
     * @param quick whether all were sent within the time of a double tap, so that it counts once
     * @return whether a bot may answer so that forgets and repeats nothing
     */
    boolean hear(String said, List<String> answers, boolean quick) {
        Set<Place> reached = after(possible, said);
        if (said.equals(before)) {
            reached.addAll(possible);
        }
        if (!quick) {
            reached.addAll(after(reached, said));
        }
        before = said;
        List<Place> seen =
                answers.stream().map(Place::of).flatMap(Optional::stream).toList();
        move(reached, seen, quick);
        boolean same = answers.stream().distinct().count() <= 1;
        return seen.size() == answers.size() && reached.containsAll(seen) && (same || !quick);
    }

    private void move(Set<Place> reached, List<Place> seen, boolean quick) {
        if (seen.isEmpty()) {
            possible.addAll(reached);
            return;
        }
        possible.clear();
        possible.addAll(seen);
        if (!quick) {
            possible.addAll(reached);
        }
        here = seen.get(seen.size() - 1);
    }

    private static Set<Place> after(Set<Place> places, String said) {
        Set<Place> after = EnumSet.noneOf(Place.class);
        places.forEach(place -> after.add(place.after(said)));
        return after;
    }

    @Override
    public String toString() {
        return possible.toString();
    }
}
