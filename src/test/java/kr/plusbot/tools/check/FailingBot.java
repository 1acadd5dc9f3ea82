package kr.plusbot.tools.check;

import com.sun.net.httpserver.HttpHandler;
import java.util.List;

/**
 * A skill server with one of the faults that are seen most. Immutable.
 *
 * @param title what it is, in Korean, as a heading
 * @param answer what it does to every call
 * @param words what the check says first
 */
record FailingBot(String title, HttpHandler answer, String words) {

    private static final String QUOTED = FakeBot.SKILL.replace("\"", "\\\"");

    /** The twelve of the documentation, in its order. */
    static List<FailingBot> twelve() {
        return List.of(
                new FailingBot(
                        "파일 머리에 BOM이 붙은 봇",
                        FakeBot.json("\uFEFF" + FakeBot.SKILL),
                        "본문이 BOM(보이지 않는 글자 EF BB BF)으로 시작해요."),
                new FailingBot(
                        "EUC-KR로 쓰는 봇", FakeBot.json(FakeBot.SKILL, "EUC-KR"), "본문이 UTF-8이 아니에요. EUC-KR(CP949)로 보여요."),
                new FailingBot(
                        "로그인 페이지를 내놓는 봇",
                        FakeBot.page(200, "<!doctype html><html><head><title>로그인 - 우리 가게</title></head></html>"),
                        "JSON 대신 HTML 페이지가 왔어요. 제목: '로그인 - 우리 가게'."),
                new FailingBot(
                        "ngrok의 안내 페이지",
                        FakeBot.page(
                                200,
                                "<!DOCTYPE html>\n<html><head>\n<title>ngrok - You are about to visit</title></head></html>"),
                        "JSON 대신 HTML 페이지가 왔어요. 제목: 'ngrok - You are about to visit'."),
                new FailingBot(
                        "묻지 않고 gzip으로 보내는 봇", FakeBot.body(FakeBot.gzip(FakeBot.SKILL)), "본문이 묻지 않은 압축(gzip)으로 왔어요."),
                new FailingBot("JSON을 두 번 바꾸는 봇", FakeBot.json("\"" + QUOTED + "\""), "JSON이 문자열 안에 들어 있어요."),
                new FailingBot(
                        "Lambda의 껍데기째 보내는 봇",
                        FakeBot.json("{\"statusCode\":200,\"body\":\"" + QUOTED + "\"}"),
                        "본문이 statusCode와 body로 감싸여 있어요."),
                new FailingBot("ASP.NET이 감싼 봇", FakeBot.json("{\"d\":\"" + QUOTED + "\"}"), "본문이 {\"d\":…}로 감싸여 있어요."),
                new FailingBot("작은따옴표로 쓰는 봇", FakeBot.json(FakeBot.SKILL.replace('"', '\'')), "JSON을 작은따옴표로 썼어요."),
                new FailingBot(
                        "메시지에 홈 키보드로 답하는 봇",
                        FakeBot.json("{\"type\":\"buttons\",\"buttons\":[\"메뉴\",\"영업시간\"]}"),
                        "메시지에 홈 키보드로 답했어요."),
                new FailingBot("https로 옮기는 봇", FakeBot.redirect(301, "https://bot.example.org/skill"), "301 이동 응답이에요."),
                new FailingBot(
                        "예외로 끝나는 봇",
                        FakeBot.page(500, "<html><head><title>HTTP Status 500</title></head></html>"),
                        "HTTP 500 응답이에요. 봇 안에서 오류가 났어요."));
    }

    @Override
    public String toString() {
        return title;
    }
}
