package kr.plusbot.shop.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Photo;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.WrongFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FaqTest {

    @Test
    void readsAListWithItsNameAndWithout() throws WrongFile {
        assertThat(read("faq: [{title: 주차, answer: 세 대}]").entries()).hasSize(1);
        assertThat(read("[{\"title\": \"주차\", \"answer\": \"세 대\", \"sayings\": [\"주차돼요?\"]}]")
                        .entries())
                .singleElement()
                .returns(List.of("주차돼요?"), FaqEntry::sayings);
        assertThat(read("faq: []").entries()).isEmpty();
    }

    @Test
    void showsButtonsLinkAndPhoto() throws WrongFile {
        Reply reply = read("""
                        - title: 주차
                          answer: 세 대를 세우실 수 있어요.
                          buttons: [주문하기]
                          link: {label: 약도, url: "https://shop.example/map"}
                          photo: https://shop.example/map.png
                        """).entries().get(0).reply();
        assertThat(reply.text()).isEqualTo("세 대를 세우실 수 있어요.");
        assertThat(reply.keyboard()).isEqualTo(Keyboard.of("주문하기", "처음으로"));
        assertThat(reply.link()).isEqualTo(new LinkButton("약도", URI.create("https://shop.example/map")));
        assertThat(reply.photo()).isEqualTo(new Photo(URI.create("https://shop.example/map.png"), 720, 630));
    }

    @Test
    void leavesTheKeyboardToTheBeginning() throws WrongFile {
        assertThat(read("[{title: 주차, answer: 세 대, link: 'https://shop.example/'}]")
                        .entries()
                        .get(0)
                        .reply())
                .returns(null, Reply::keyboard)
                .returns(new LinkButton("자세히 보기", URI.create("https://shop.example/")), Reply::link);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                         | 파일이 비어 있습니다
            'faq: [{title: 주차}]'                                                       | 답이(가) 비어 있습니다
            'faq: [{answer: 세 대}]'                                                     | 제목이(가) 비어 있습니다
            '[{title: 주차, answer: a}, {title: "주 차", answer: b}]'                       | 두 번 있거나
            '[{title: 처음으로, answer: a}]'                                                | 봇이 이미 쓰는 말
            '[{title: 주차, answer: a, sayings: [차요]}, {title: 차, answer: b, sayings: ["차 요"]}]' | 이미 "주차"을(를) 뜻합니다
            '[{title: 주차, answer: a, saying: [차요]}]'                                     | "saying"(이)라는 항목은 없습니다
            '[{title: 주차, answer: a, sayings: 차요}]'                                      | 목록을 적어 주세요
            '[{title: 주차, answer: a, link: "ftp://shop.example"}]'                      | 주소가 아닙니다
            '[{title: 주차, answer: a, photo: {url: "https://a.example", width: 0}}]'     | 너비와 높이
            '[{title: 주차, answer: a, sayings: [차 되나요?, 차]}]'                           | 따옴표로 감싸 주세요
            '[{title: 주차, answer: a}, ]] '                                              | YAML로 읽을 수 없습니다
            '[{title: 일이삼사오육칠팔구십일이삼사오육칠팔구십일이삼사오육칠팔구십일, answer: a}]'             | 30자를 넘습니다
            """)
    void tellsInOneLineWhatIsWrong(String yaml, String reason) {
        assertThatThrownBy(() -> read(yaml == null ? "" : yaml))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining(reason)
                .hasMessageNotContainingAny("\n", "kr.plusbot", "java.");
    }

    @Test
    void takesPricesOfNothingInParticularForThoseOfTheShop() throws WrongFile {
        Faq faq = read(
                "[{title: 입장료, answer: 만 원}, {title: 주차 요금, answer: 무료}, {title: 시간 추가, answer: 천 원, sayings: [추가 요금]}]");
        assertThat(faq.find("가격표 좀 보여 주세요").sure()).map(FaqEntry::title).contains("입장료");
        assertThat(faq.find("주차장 가격표 좀 보여 주세요").sure()).map(FaqEntry::title).contains("주차 요금");
    }

    @Test
    void answersNoReasonForAQuestion() throws WrongFile {
        Faq faq = read("[{title: 환불, answer: 하루 전까지, sayings: [아이가 아파서 못 가요]}, {title: 예약, answer: 전화로}]");
        assertThat(faq.find("아이가 아파서 못 갈 것 같아요").sure()).map(FaqEntry::title).contains("환불");
        assertThat(faq.find("아이가 아픈데 보험 되나요").sure()).isEmpty();
    }

    @Test
    void readsNoLongText() throws WrongFile {
        assertThat(read("[{title: 주차, answer: 세 대}]").find("주차 ".repeat(100_000)))
                .isEqualTo(new Found(Optional.empty(), List.of()));
    }

    private static Faq read(String yaml) throws WrongFile {
        return ShopYaml.read(yaml.getBytes(StandardCharsets.UTF_8), Faq.class);
    }
}
