package kr.plusbot.tools.check;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Names why no answer came. Without state. */
final class ConnectionCauses {

    static final Cause UNKNOWN = Cause.of("연결하지 못했거나 답이 도중에 끊겼어요.", "봇이 켜져 있는지, 답을 끝까지 보내는지 로그를 확인하세요.");

    private static final String LATER = "오래 걸리는 일은 먼저 답하고 나중에 보여 주세요. 밖의 서버를 부를 때는 시간 제한을 3초쯤 두세요.";

    static final Cause LATE = Cause.of("5초 안에 답이 오지 않았어요. 카카오는 더 기다리지 않아요.", LATER);

    static final Cause TLS_WANTED = Cause.of("http로 불렀는데 그 포트는 https를 써요.", "https로 시작하는 주소를 등록하세요.");

    private static final Cause REFUSED =
            Cause.of("연결이 거절됐어요. 그 포트에서 듣는 프로그램이 없어요.", "봇이 켜져 있는지, 포트가 맞는지, 127.0.0.1이 아니라 밖에서 오는 연결을 듣는지 확인하세요.");
    private static final Cause DROPPED =
            Cause.of("연결이 맺어지지 않아요. 대답도 거절도 없어요.", "방화벽이나 클라우드의 보안 그룹에서 이 포트를 열었는지 확인하세요.");
    private static final Cause UNKNOWN_HOST =
            Cause.of("그런 이름의 서버가 없어요.", "주소의 철자를 확인하세요. 도메인을 새로 샀으면 DNS에 퍼질 때까지 기다리세요.");
    private static final Cause NO_TLS =
            Cause.of("https로 불렀는데 그 포트는 TLS를 쓰지 않아요.", "http로 시작하는 주소로 바꾸거나, 앞에 인증서가 있는 프록시를 두세요.");

    private ConnectionCauses() {}

    /** No answer has come in so long a time. */
    static Cause late(Duration patience) {
        return patience.equals(Judge.PATIENCE)
                ? LATE
                : Cause.of("%d초를 기다려도 답이 오지 않았어요. 카카오는 5초만 기다려요.".formatted(patience.toSeconds()), LATER);
    }

    /** @param address what was called */
    static Cause of(Throwable failure, URI address) {
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return UNKNOWN_HOST.seenAs(String.valueOf(address.getHost()));
        }
        if (has(failure, SSLException.class)) {
            return tls(failure, address);
        }
        if (has(failure, HttpConnectTimeoutException.class)) {
            return isOpenWithoutTls(address) ? NO_TLS : DROPPED;
        }
        return has(failure, ConnectException.class) ? REFUSED : broken(failure, address);
    }

    /** A server that waits for the end of what it takes for a line of plain HTTP. */
    private static boolean isOpenWithoutTls(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) && new TlsProbe(address).isOpen();
    }

    private static Cause tls(Throwable failure, URI address) {
        return messages(failure).contains("unrecognized ssl message")
                ? NO_TLS
                : CertificateCauses.of(failure, new TlsProbe(address));
    }

    private static Cause broken(Throwable failure, URI address) {
        if (has(failure, HttpTimeoutException.class)) {
            return LATE;
        }
        boolean isPlain = "http".equalsIgnoreCase(address.getScheme());
        return isPlain && new TlsProbe(address).isAnswered() ? TLS_WANTED : UNKNOWN;
    }

    static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return chain(failure).anyMatch(kind::isInstance);
    }

    /** All of them, in small letters. */
    static String messages(Throwable failure) {
        return chain(failure)
                .map(each -> String.valueOf(each.getMessage()))
                .reduce("", (all, each) -> all + "\n" + each)
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(10);
    }
}
