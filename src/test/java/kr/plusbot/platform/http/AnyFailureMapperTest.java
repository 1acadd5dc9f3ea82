package kr.plusbot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import kr.plusbot.testing.LogLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnyFailureMapperTest {

    @RegisterExtension
    final LogLines log = new LogLines();

    private final AnyFailureMapper mapper = new AnyFailureMapper();

    @Test
    void hidesWhatWentWrongFromTheCallerAndTellsTheLogOnce() {
        for (Throwable failure : new Throwable[] {
            new IllegalStateException("secret"),
            new StackOverflowError("secret"),
            new InternalServerErrorException("secret")
        }) {
            Response answer = mapper.toResponse(failure);

            assertThat(answer.getStatus()).isEqualTo(500);
            assertThat(answer.getEntity()).isEqualTo(new ErrorBody("internal error"));
        }
        assertThat(log.ours())
                .containsExactly("SEVERE A request failed", "SEVERE A request failed", "SEVERE A request failed");
        assertThat(log.all()).contains("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad request",
        "403, forbidden",
        "404, not found",
        "406, not acceptable",
        "408, request timeout",
        "413, request body too large",
        "415, unsupported media type",
        "418, bad request"
    })
    void givesARefusalItsUsualReasonAndLogsNothing(int status, String reason) {
        Response answer = mapper.toResponse(new WebApplicationException("secret", status));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getEntity()).isEqualTo(new ErrorBody(reason));
        assertThat(log.ours()).isEmpty();
    }

    @Test
    void leavesOutWhatElseARefusalCarries() {
        Response refusal = Response.status(404)
                .header("X-Secret", "secret")
                .entity("<html>secret</html>")
                .build();

        Response answer = mapper.toResponse(new NotFoundException(refusal));

        assertThat(answer.getEntity()).isEqualTo(new ErrorBody("not found"));
        assertThat(answer.getHeaders()).doesNotContainKey("X-Secret");
    }

    @Test
    void keepsAReasonOfOurOwn() {
        Response answer = mapper.toResponse(new BadInput("type is missing"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getEntity()).isEqualTo(new ErrorBody("type is missing"));
    }

    @Test
    void tellsWhichMethodsAreAllowed() {
        Response answer = mapper.toResponse(new NotAllowedException("GET", new String[] {"HEAD"}));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString("Allow")).contains("GET", "HEAD");
    }
}
