package kr.plusbot.shop.order;

import static kr.plusbot.shop.order.Shop.buttons;
import static kr.plusbot.shop.order.Shop.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.shop.file.WrongFile;
import kr.plusbot.shop.menu.MenuYaml;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a menu is like and whatever a customer does, the first buttons lead to an order. Menus are drawn by lot. */
class OrderWalkTest {

    private static final int MENUS = 40;
    private static final int STEPS = 60;
    private static final List<String> TYPED =
            List.of("2", "두 개", "건너뛰기", "이전", "아무 말", "주문하기", "주문 확정", "도움말", "", "🙂");

    @TempDir
    Path directory;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, MENUS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadsToANumberByTheFirstButtons(long seed) throws Exception {
        String yaml = new RandomMenu(seed).yaml();
        Shop shop = new Shop(directory, yaml);
        shop.says("주문하기");
        Reply last = shop.tapsThrough().reply();
        check(last);
        assertThat(number(last).isPresent() || !isAvailable(yaml))
                .as(last.text())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadsToANumberFromWhereverTheCustomerHasGone(long seed) throws Exception {
        Random random = new Random(seed);
        String yaml = new RandomMenu(seed).yaml();
        Shop shop = new Shop(directory, yaml);
        Reply reply = shop.says("주문하기").reply();
        int confirmed = 0;
        for (int step = 0; step < STEPS; step++) {
            reply = shop.says(something(reply, random)).reply();
            check(reply);
            confirmed += reply.text().startsWith("주문이 들어갔어요.") ? 1 : 0;
        }
        assertThat(shop.placed()).hasSize(confirmed);
        shop.says("주문하기", "새로 하기");
        Reply last = shop.tapsThrough().reply();
        assertThat(number(last).isPresent() || !isAvailable(yaml))
                .as(last.text())
                .isTrue();
    }

    private static String something(Reply reply, Random random) {
        List<String> choices = new ArrayList<>(buttons(reply));
        if (choices.isEmpty() || random.nextInt(8) == 0) {
            choices = TYPED;
        }
        return choices.get(random.nextInt(choices.size()));
    }

    private static void check(Reply reply) {
        assertThat(buttons(reply)).hasSizeLessThanOrEqualTo(30).doesNotHaveDuplicates();
        assertThat(Texts.length(reply.text())).isBetween(1, 1_000);
        assertThat(reply.text()).doesNotContain("처리하지 못했어요", "null,", "Pick[");
    }

    private static boolean isAvailable(String yaml) throws WrongFile {
        return MenuYaml.read(yaml.getBytes(StandardCharsets.UTF_8)).isAvailable();
    }
}
