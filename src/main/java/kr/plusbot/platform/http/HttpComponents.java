package kr.plusbot.platform.http;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JAX-RS components that every entrance needs. Without state. */
public final class HttpComponents {

    private static final Set<Class<?>> SHARED = Set.of(
            AnsweredCalls.class,
            AnyFailureMapper.class,
            BodyLimit.class,
            Door.class,
            JsonFailureMapper.class,
            JsonMappingFailureMapper.class,
            JsonParseFailureMapper.class,
            ObjectMapperProvider.class,
            SafetyHeaders.class);

    private HttpComponents() {}

    /** The shared components and these. */
    public static Set<Class<?>> with(Set<Class<?>> entrances) {
        return Stream.concat(SHARED.stream(), entrances.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
