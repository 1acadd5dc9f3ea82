package kr.plusbot.shop.staff;

import java.util.List;
import java.util.Optional;

/**
 * Somebody in front of the counter who shows a name and a password. Immutable.
 *
 * @param from the address from which they call
 * @param device what this browser got when somebody signed in with it before; absent when nobody did
 */
public record Knock(String name, String password, String from, Optional<String> device) {

    /**
     * Whose tries this one is counted among. A browser that was signed in with this name before has a count of its own: so nobody who tries
     * out passwords elsewhere can make the owner wait.
     */
    List<String> subjects(boolean isKnownDevice) {
        return isKnownDevice ? List.of("device " + device.orElse("")) : List.of("name " + name, "from " + from);
    }

    /** Hides all but the name. */
    @Override
    public String toString() {
        return "Knock[" + name + "]";
    }
}
