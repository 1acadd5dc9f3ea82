package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'params':{'query':' 아이유 '}} | 아이유",
                "{'params':{'query':'아메리카노'},'detailParams':{'query':{'origin':'아아','value':'아메리카노'}}} | 아메리카노",
                "{'params':{'query':''},'detailParams':{'query':{'origin':'아아','value':''}}} | 아아",
                "{'params':{'query':3}} | 3",
                "{'params':{'query':3},'detailParams':{'query':{'origin':'세 잔','value':3}}} | 세 잔",
                "{'params':{'query':0.5}} | 0.5",
                "{'params':{'query':true}} | true",
                "{'params':{'query':{'amount':3,'unit':null}}} | 3",
                "{'params':{'query':{'amount':3}},'detailParams':{'query':{'origin':'세 잔'}}} | 세 잔",
                "{'params':{'query':'{\\\"amount\\\":3,\\\"unit\\\":\\\"잔\\\"}'}} | 3 잔",
                "{'params':{'query':'{\\\"amount\\\":3}'},'detailParams':{'query':{'origin':'세 잔'}}} | 세 잔",
                "{'params':{'query':['아이유',{'a':'잔나비'},null]}} | 아이유 잔나비",
                "{'params':{'query':'[\\\"아이유\\\",\\\"잔나비\\\"]'}} | 아이유 잔나비",
                "{'detailParams':{'query':{'origin':'아이유꺼','value':'아이유'}}} | 아이유",
                "{'params':{'query':null},'detailParams':{'query':{'value':'아이유'}}} | 아이유",
                "{'detailParams':{'query':{'origin':'세 잔','value':{'amount':3}}}} | 세 잔",
                "{'detailParams':{'query':{'origin':'세 잔'}}} | 세 잔",
                "{'params':{'query':'\\\"{\\\\\\\"amount\\\\\\\":3}\\\"'}} | 3",
                "{'params':{'query':'\\\"밤편지\\\"'}} | \"밤편지\"",
                "{'detailParams':{'query':'아이유'}} | 아이유",
                "{'detailParams':{'query':{'origin':7,'value':null}}} | 7",
                "{'params':{'query':null},'detailParams':{'query':{'origin':null,'value':null}}} | ''",
                "{'params':{'query':'null'}} | null",
                "{'params':{'query':'{아이유}'}} | {아이유}",
                "{'params':{'query':'[OST] 밤편지'}} | [OST] 밤편지",
                "{'params':{'other':'아이유'}} | ''",
                "{'params':{'query':{}}} | ''",
                "{'params':[],'detailParams':7} | ''",
                "{} | ''"
            })
    void readsTheWordsOfEveryKindOfValue(String action, String words) throws JsonProcessingException {
        Parameters parameters = new Parameters(new ObjectMapper().readTree(action.replace('\'', '"')));
        assertThat(parameters.text("query")).isEqualTo(words.equals("''") ? "" : words);
    }
}
