package kr.example.parcel;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks the carrier where a parcel is. It may take longer than Kakao waits. Safe across threads. */
@Singleton
public class Carrier {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
    private final URI address;

    /** CDI calls this one. The environment says where the carrier is. */
    public Carrier() {
        this(URI.create(System.getenv().getOrDefault("CARRIER_URL", "http://localhost:9090/parcels/")));
    }

    Carrier(URI address) {
        this.address = address;
    }

    /**
     * Where the parcel is, in the carrier's words; empty when the carrier does not know it.
     *
     * @throws IOException when the carrier does not answer in time, or not as it should
     */
    Optional<String> where(String number) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(number)).timeout(TO_ANSWER).build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return switch (response.statusCode()) {
            case 200 -> Optional.of(response.body());
            case 404 -> Optional.empty();
            default -> throw new IOException("the carrier says " + response.statusCode());
        };
    }
}
