package kr.plusbot.shop.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import kr.plusbot.shop.file.WrongFile;
import org.junit.jupiter.api.Test;

final class SayingsTest {

    private static final String MENU = """
            categories:
              - name: 커피
                items:
                  - name: 카페라떼
                    price: 4500
                    aliases: [라떼, 카페 라떼%s]
                    options:
                      - name: 온도
                        choices:
                          - {name: ICE, aliases: [아이스, 아 이스]}
                          - {name: HOT, aliases: [핫%s]}
                  - {name: 유자차, price: 5000%s}
            shortcuts:
              - {say: 아라, item: 카페라떼, choices: [ICE]}
            %s
            """;

    @Test
    void readsAliasesAndShortcuts() throws WrongFile {
        Menu menu = read("", "", "", "");
        Item latte = menu.categories().get(0).items().get(0);
        assertThat(latte.aliases()).containsExactly("라떼", "카페 라떼");
        assertThat(latte.options().get(0).choices().get(1).aliases()).containsExactly("핫");
        assertThat(menu.shortcuts()).hasSize(1);
    }

    @Test
    void refusesOneWordForTwoItems() {
        assertWrong("별칭 \"유자차\"을(를) 쓸 수 없습니다: 이미 \"유자차\"을(를) 뜻합니다.", ", 유자차", "", "", "");
        assertWrong("별칭 \"라 떼\"을(를) 쓸 수 없습니다: 이미 \"카페라떼\"을(를) 뜻합니다.", "", "", ", aliases: [라 떼]", "");
    }

    @Test
    void refusesOneWordForTwoChoicesOfAnItem() {
        assertWrong("별칭 \"아이스\"을(를) 쓸 수 없습니다: 이미 \"ICE\"을(를) 뜻합니다.", "", ", 아이스", "", "");
    }

    @Test
    void refusesShortcutsThatMeanSomethingElse() {
        assertWrong("줄임말 \"라떼\"을(를) 쓸 수 없습니다: 이미 \"카페라떼\"을(를) 뜻합니다.", "", "", "", "  - {say: 라떼, item: 카페라떼}");
        assertWrong("줄임말 \"아라\"이(가) 두 번 있습니다.", "", "", "", "  - {say: 아라, item: 유자차}");
    }

    @Test
    void refusesShortcutsOfWhatIsNotThere() {
        assertWrong("줄임말 \"뜨모\"의 메뉴 \"모카\"이(가) 메뉴에 없습니다.", "", "", "", "  - {say: 뜨모, item: 모카}");
        assertWrong(
                "줄임말 \"뜨라\"의 선택 \"뜨겁게\"이(가) \"카페라떼\"에 없습니다.", "", "", "", "  - {say: 뜨라, item: 카페라떼, choices: [뜨겁게]}");
        assertWrong("줄임말 \"뜨아라\"이(가) \"온도\"에 두 번 답합니다.", "", "", "", "  - {say: 뜨아라, item: 카페라떼, choices: [ICE, HOT]}");
        assertWrong("줄임말 \"뜨라\"에 item이 없습니다.", "", "", "", "  - {say: 뜨라}");
    }

    private static void assertWrong(String reason, String... parts) {
        assertThatThrownBy(() -> read(parts)).isInstanceOf(WrongFile.class).hasMessageEndingWith(reason);
    }

    private static Menu read(String... parts) throws WrongFile {
        return MenuYaml.read(MENU.formatted((Object[]) parts).getBytes(StandardCharsets.UTF_8));
    }
}
