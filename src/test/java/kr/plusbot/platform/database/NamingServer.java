package kr.plusbot.platform.database;

import java.util.Hashtable;
import java.util.Map;
import java.util.function.Supplier;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;

/** A server's naming service with a few names. Public because the JDK makes it. */
public final class NamingServer implements InitialContextFactory {

    private static final ThreadLocal<Map<String, Object>> NAMES = ThreadLocal.withInitial(Map::of);

    /** Does the work as in a server that has these names. */
    static <T> T with(Map<String, Object> names, Supplier<T> work) {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, NamingServer.class.getName());
        NAMES.set(names);
        try {
            return work.get();
        } finally {
            NAMES.remove();
            System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
        }
    }

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) throws NamingException {
                Object found = NAMES.get().get(name);
                if (found == null) {
                    throw new NameNotFoundException(name);
                }
                return found;
            }
        };
    }
}
