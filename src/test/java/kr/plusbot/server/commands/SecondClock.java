package kr.plusbot.server.commands;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** A clock beside the bot's own, so that nobody can tell which one is meant. */
public final class SecondClock {

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
