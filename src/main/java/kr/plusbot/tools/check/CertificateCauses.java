package kr.plusbot.tools.check;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names what is wrong with a server's certificate. Without state. */
final class CertificateCauses {

    private static final Cause EXPIRED = Cause.of("인증서의 기간이 지났어요.", "인증서를 새로 받고 서버를 다시 읽히세요. 자동 갱신이 도는지도 확인하세요.");
    private static final Cause EXPIRED_ABOVE =
            Cause.of("중간 인증서의 기간이 지났어요.", "인증서를 받은 곳에서 지금의 중간 인증서를 받아, 서버의 사슬(fullchain.pem)을 바꾸세요.");
    private static final Cause EARLY = Cause.of("인증서의 기간이 아직 시작되지 않았어요.", "서버와 인증서를 만든 곳의 시계를 확인하세요.");
    private static final Cause WRONG_NAME =
            Cause.of("인증서가 이 이름의 것이 아니에요.", "등록한 주소의 이름이 든 인증서를 쓰세요. IP 주소가 아니라 도메인으로 등록하세요.");
    private static final Cause INCOMPLETE =
            Cause.of("인증서의 사슬이 끊겨 있어요. 중간 인증서가 빠졌어요.", "서버에 cert.pem이 아니라 중간 인증서까지 든 fullchain.pem을 설정하세요.");
    private static final Cause UNTRUSTED =
            Cause.of("인증서를 믿을 수 없어요. 공인 기관이 서명하지 않았어요.", "스스로 서명한 인증서는 카카오가 믿지 않아요. 공인 인증서를 받으세요. (Let's Encrypt는 무료)");
    private static final Cause NO_HANDSHAKE =
            Cause.of("TLS 연결을 맺지 못했어요.", "서버가 TLS 1.2나 1.3을 쓰는지, 이 이름의 인증서가 설정돼 있는지 확인하세요.");

    private CertificateCauses() {}

    /** @param failure of a handshake */
    static Cause of(Throwable failure, TlsProbe probe) {
        if (!ConnectionCauses.has(failure, CertificateException.class)) {
            return NO_HANDSHAKE.seenAs(String.valueOf(failure.getMessage()));
        }
        List<X509Certificate> chain = probe.chain();
        return chain.isEmpty() ? UNTRUSTED : of(failure, chain);
    }

    private static Cause of(Throwable failure, List<X509Certificate> chain) {
        X509Certificate server = chain.get(0);
        Cause period = period(server);
        if (period != null) {
            return period.seenAs("%s부터 %s까지".formatted(day(server.getNotBefore()), day(server.getNotAfter())));
        }
        if (ConnectionCauses.has(failure, CertificateExpiredException.class)) {
            return EXPIRED_ABOVE.seenAs(overdue(chain));
        }
        String messages = ConnectionCauses.messages(failure);
        if (messages.contains("no subject alternative") || messages.contains("no name matching")) {
            return WRONG_NAME.seenAs("인증서의 주인: " + server.getSubjectX500Principal());
        }
        boolean isIncomplete = chain.size() == 1 && !isSelfSigned(server);
        return (isIncomplete ? INCOMPLETE : UNTRUSTED).seenAs("서명한 곳: " + server.getIssuerX500Principal());
    }

    /** The certificates above the server's that are out of their time. */
    private static String overdue(List<X509Certificate> chain) {
        return chain.stream()
                .filter(each -> period(each) != null)
                .map(each -> "%s, %s까지".formatted(each.getSubjectX500Principal(), day(each.getNotAfter())))
                .collect(Collectors.joining("; "));
    }

    private static @Nullable Cause period(X509Certificate server) {
        try {
            server.checkValidity();
            return null;
        } catch (CertificateExpiredException e) {
            return EXPIRED;
        } catch (CertificateNotYetValidException e) {
            return EARLY;
        }
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static String day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
