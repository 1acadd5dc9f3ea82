package kr.plusbot.kakao.openbuilder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.Verdict;

/**
 * Opens this channel's whole path to callers that show the secret or come from a listed address. When both are set, a
 * caller needs both. With neither set the path does not exist. Kakao signs nothing, so a header of the skill is all
 * that there is. Immutable and safe across threads.
 */
@Singleton
final class SkillDoor implements Entrance {

    static final String PATH = "openbuilder";

    private final SkillSettings settings;

    @Inject
    SkillDoor(SkillSettings settings) {
        this.settings = settings;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Verdict judge(Caller caller) {
        if (!settings.isOn()) {
            return Verdict.NOT_THERE;
        }
        if (settings.secret().isPresent() && !settings.secret().get().is(caller.header(settings.secretHeader()))) {
            return Verdict.forbidden("that does not show the secret");
        }
        return settings.callers()
                .filter(callers -> !callers.mayCall(caller))
                .map(callers -> Verdict.forbidden("from " + callers.name(caller)))
                .orElse(Verdict.LET_IN);
    }
}
