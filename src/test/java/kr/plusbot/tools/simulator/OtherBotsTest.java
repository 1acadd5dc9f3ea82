package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OtherBotsTest {

    private static OtherBots bots(String listed) {
        return new OtherBots(new Settings(Map.of("plusbot.simulator.bots", listed), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://bot.example.com/skill?a=b", "HTTPS://Bot.Example.com:443/", "http://localhost:5000/bot"
            })
    void allowsWhatIsListed(String address) {
        assertThat(bots("https://bot.example.com, http://localhost:5000/").allow(address))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "skill",
                "//bot.example.com/",
                "http://bot.example.com/",
                "https://bot.example.com:8443/",
                "https://bot.example.com.evil.example/",
                "https://bot.example.com@evil.example/",
                "https://user@bot.example.com/",
                "https://bot.example.com\\@evil.example/",
                "https://evil.example/https://bot.example.com",
                "https://bot.example.com/#a",
                "file:///etc/passwd",
                "https:bot.example.com"
            })
    void allowsNothingElse(String address) {
        assertThat(bots("https://bot.example.com").allow(address)).isEmpty();
    }

    @Test
    void allowsNoneUnlessTold() {
        OtherBots none = new OtherBots(new Settings(Map.of(), Map.of()));
        assertThat(none.allow("http://localhost:5000/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bot.example.com", "*", "https://bot.example.com/skill", "ftp://bot.example.com", "https://"})
    void stopsTheStartForWhatIsNoOrigin(String listed) {
        assertThatThrownBy(() -> bots(listed))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(listed);
    }
}
