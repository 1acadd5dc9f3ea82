package kr.example.booking;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;

/** The one table's bookings, in a file. For one server; two share a database instead. Safe across threads. */
@Singleton
public class Bookings {

    private final Path file;

    /** CDI calls this one. Where the file lies is told by {@code -Dbooking.file=…}; else in the folder where the bot runs. */
    public Bookings() {
        this(Path.of(System.getProperty("booking.file", "bookings.csv")));
    }

    Bookings(Path file) {
        this.file = file;
    }

    synchronized boolean isFree(LocalDateTime time) throws IOException {
        return lines().stream().noneMatch(line -> line.startsWith(time + ","));
    }

    /**
     * Books the table; says whether the booking of this id has it now. A guest may send the same answer twice.
     *
     * @param id by which a booking that comes twice is known
     */
    synchronized boolean book(String id, LocalDateTime time, int guests) throws IOException {
        String line = "%s,%d,%s".formatted(time, guests, id);
        if (isFree(time)) {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        }
        return lines().contains(line);
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
