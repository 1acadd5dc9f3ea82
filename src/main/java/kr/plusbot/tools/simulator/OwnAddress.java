package kr.plusbot.tools.simulator;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Where this bot is. Without state. */
final class OwnAddress {

    private OwnAddress() {}

    /** By the socket that a call came in on, with a slash at the end: what the caller says of our name may be anything. */
    static URI of(HttpServletRequest call, ServletContext application) {
        String host = call.getLocalAddr();
        return URI.create("%s://%s:%d%s/"
                .formatted(
                        call.isSecure() ? "https" : "http",
                        host.contains(":") ? "[" + host.replaceAll("%.*", "") + "]" : host,
                        call.getLocalPort(),
                        application.getContextPath()));
    }
}
