package kr.plusbot.server.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.jspecify.annotations.Nullable;

/** A real connection whose transactions are watched. For one thread at a time, as every connection. */
final class HaltingConnection implements InvocationHandler {

    private final Connection real;
    private boolean orders;

    private HaltingConnection(Connection real) {
        this.real = real;
    }

    static Connection around(Connection real) {
        return proxy(Connection.class, new HaltingConnection(real));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "prepareStatement" -> watched((PreparedStatement) call(real, method, arguments), sql(arguments));
            case "commit", "rollback" -> end(method, arguments);
            default -> call(real, method, arguments);
        };
    }

    private static String sql(Object @Nullable [] arguments) {
        return arguments == null ? "" : String.valueOf(arguments[0]);
    }

    private PreparedStatement watched(PreparedStatement statement, String sql) {
        if (!sql.startsWith("INSERT INTO orders ")) {
            return statement;
        }
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                HaltPoint.BEFORE_INSERT.reached();
                orders = true;
            }
            return call(statement, method, arguments);
        });
    }

    private @Nullable Object end(Method method, Object @Nullable [] arguments) throws Throwable {
        boolean commits = orders && method.getName().equals("commit");
        orders = false;
        if (commits) {
            HaltPoint.BEFORE_COMMIT.reached();
        }
        call(real, method, arguments);
        if (commits) {
            HaltPoint.AFTER_COMMIT.reached();
        }
        return null;
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(HaltingConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
