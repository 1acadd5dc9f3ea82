package kr.plusbot.melon;

import java.net.URI;

/** Pages of Melon's site that people open. Without state. */
final class MelonPages {

    private static final String SITE = "https://www.melon.com";

    private MelonPages() {}

    /** The page of one song. */
    static String song(String songId) {
        return SITE + "/song/detail.htm?songId=" + songId;
    }

    /** Melon's own page of results. */
    static URI results(SongQuery query) {
        return URI.create(SITE + "/search/total/index.htm?q=" + query.encodedBriefly());
    }
}
