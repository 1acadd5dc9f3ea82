package kr.plusbot.settings;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** The TLS of calls that go out. Without state. */
public final class OutgoingTls {

    private OutgoingTls() {}

    /**
     * Trusts whom this JVM trusts, and shows no certificate: nobody asks for one of ours, and the JVM's default context fails
     * where a server's key store has a password.
     */
    public static SSLContext withoutKeys() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }
}
