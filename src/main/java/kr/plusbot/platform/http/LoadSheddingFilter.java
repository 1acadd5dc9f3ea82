package kr.plusbot.platform.http;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets the {@link LoadShedder} answer before JAX-RS does, whose part costs a cold process most. Safe across threads. */
public final class LoadSheddingFilter extends HttpFilter {

    private transient @Nullable LoadShedder shedder;

    @Override
    public void init() {
        shedder = CDI.current().select(LoadShedder.class).get();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Objects.requireNonNull(shedder).shed(request, response)) {
            chain.doFilter(request, response);
        }
    }
}
