package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SkillDoorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                            |                    | 404",
                "plusbot.skill.callers=127.0.0.1,::1 |            | 200",
                "plusbot.skill.callers=10.0.0.1 |                 | 403",
                "plusbot.skill.secret=s3cret | X-Plusbot-Secret: s3cret | 200",
                "plusbot.skill.secret=s3cret | x-plusbot-secret: s3cret | 200",
                "plusbot.skill.secret=s3cret |                    | 403",
                "plusbot.skill.secret=s3cret | X-Plusbot-Secret:  | 403",
                "plusbot.skill.secret=s3cret | X-Plusbot-Secret: s3cre | 403",
                "plusbot.skill.secret=s3cret | X-Plusbot-Secret: S3cret | 403",
                "plusbot.skill.secret=s3cret | Authorization: Bearer s3cret | 403",
                "plusbot.skill.secret=s3cret;plusbot.skill.secret-header=X-Mine | X-Mine: s3cret | 200",
                "plusbot.skill.secret=s3cret;plusbot.skill.secret-header=X-Mine | X-Plusbot-Secret: s3cret | 403",
                "plusbot.skill.callers=10.0.0.1;plusbot.trusted-proxies=127.0.0.1,::1 | X-Forwarded-For: 10.0.0.1 | 200",
                "plusbot.skill.callers=10.0.0.1;plusbot.trusted-proxies=127.0.0.1,::1 | X-Forwarded-For: unknown | 403",
                "plusbot.skill.secret=s3cret;plusbot.skill.callers=10.0.0.1 | X-Plusbot-Secret: s3cret | 403",
                "plusbot.skill.secret=s3cret;plusbot.skill.callers=127.0.0.1,::1 | X-Nothing: s3cret | 403",
                "plusbot.skill.secret=s3cret;plusbot.skill.callers=127.0.0.1,::1 | X-Plusbot-Secret: s3cret | 200"
            })
    void opensToWhoIsMeant(String settings, String header, int status) {
        RunningBot bot = RunningBot.withSettings(settings(settings));
        bot.start();
        try {
            for (String path :
                    new String[] {"/openbuilder/skill", "//openbuilder//x", "/%6fpenbuilder%2Fskill", "/openbuilder;x"
                    }) {
                assertThat(send(bot, path, header).status()).as(path).isEqualTo(status);
            }
        } finally {
            bot.stop();
        }
    }

    private static Answer send(RunningBot bot, String path, String header) {
        var call = bot.call("POST", path);
        if (header != null) {
            call.header(
                    header.split(":")[0],
                    header.substring(header.indexOf(':') + 1).strip());
        }
        return call.body(Payload.text("도움말")).send();
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new java.util.TreeMap<>();
        for (String setting : text == null ? new String[0] : text.split(";")) {
            settings.put(setting.split("=")[0], setting.split("=")[1]);
        }
        return settings;
    }
}
