package kr.plusbot.shop.question;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.core.chat.Notices;
import kr.plusbot.core.chat.PersonalData;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.Transaction;
import kr.plusbot.shop.order.Board;
import kr.plusbot.shop.order.HistoryNote;
import kr.plusbot.shop.question.QuestionTables.Row;

/**
 * What customers ask the shop's people. Words lie sealed. Pages are told of each change as of a change of an order. Safe across threads and
 * replicas.
 *
 * <p>Every method throws {@link DatabaseUnavailable} when the database cannot do it now. Then nobody knows whether a change was
 * made.
 */
@Singleton
public final class Questions implements PersonalData, HistoryNote {

    /** On the board at the same time. */
    private static final int MOST = 50;

    /** In a customer's history. */
    private static final int MOST_ANSWERS = 2;

    /** What a person asked for is over then, answered or not. */
    private static final Duration KEPT_TURNS = Duration.ofMinutes(20);

    private static final Duration NEWS = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(30);

    /** In characters: so much of a question reminds of it. */
    private static final int REMINDER = 40;

    private final Database database;
    private final Board board;
    private final Notices notices;
    private final QuestionTurns turns;
    private final PrivacyKey key;
    private final Clock clock;

    @Inject
    Questions(Database database, Board board, Notices notices, QuestionTurns turns, PrivacyKey key, Clock clock) {
        this.database = database;
        this.board = board;
        this.notices = notices;
        this.turns = turns;
        this.key = key;
        this.clock = clock;
    }

    /** How many other questions of a person are open. */
    int open(UserId person, UUID besides) throws DatabaseUnavailable {
        return database.read(handle -> new QuestionTables(handle).open(person, besides));
    }

    /** Asks once, however often this is called with the same id. The question is there if the transaction is committed. */
    void ask(Transaction transaction, UUID id, Sender sender, String words) throws DatabaseUnavailable {
        UserId person = sender.user();
        String names = sender.ids().stream().map(UserId::id).collect(Collectors.joining(" ", " ", " "));
        Instant now = now();
        String sealed = key.seal(words, context(person.bot(), id));
        boolean isNew = database.within(
                transaction,
                handle -> new QuestionTables(handle).insert(person, names, id, now, now.plus(KEPT_TURNS), sealed));
        if (isNew) {
            board.change(transaction, person.bot());
            turns.expect(sender);
        }
    }

    /** The open questions of a bot, the oldest first, at most {@value #MOST}. */
    public List<Question> open(BotId bot) throws DatabaseUnavailable {
        return database.read(handle -> new QuestionTables(handle).open(bot, MOST)).stream()
                .map(row -> new Question(row.id(), row.person(), row.asked(), words(row), row.seen()))
                .toList();
    }

    /** What the customer and the bot have said since an open question was asked, the latest last. */
    public List<Said> turns(BotId bot, UUID id) throws DatabaseUnavailable {
        return database.read(handle -> new QuestionTables(handle).turns(bot, id)).stream()
                .map(row -> turns.open(bot, id, row))
                .toList();
    }

    /** Somebody behind the counter has read it. */
    public void see(BotId bot, UUID id) throws DatabaseUnavailable {
        database.run(handle -> {
            new QuestionTables(handle).see(bot, id);
            board.change(Database.transaction(handle), bot);
        });
    }

    /**
     * Answers a question: the customer is told.
     *
     * @return whether it was open
     */
    public boolean answer(BotId bot, UUID id, String answer) throws Exception {
        return end(bot, id, Optional.of(answer));
    }

    /**
     * Lays a question aside without an answer; the customer is not told.
     *
     * @return whether it was open
     */
    public boolean layAside(BotId bot, UUID id) throws Exception {
        return end(bot, id, Optional.empty());
    }

    private boolean end(BotId bot, UUID id, Optional<String> answer) throws Exception {
        return database.<Boolean, Exception>call(handle -> {
            QuestionTables tables = new QuestionTables(handle);
            Optional<Row> row = tables.find(bot, id);
            String sealed =
                    answer.map(words -> key.seal(words, answerContext(bot, id))).orElse(null);
            if (row.isEmpty() || !tables.end(bot, id, now(), sealed)) {
                return false;
            }
            Transaction transaction = Database.transaction(handle);
            board.change(transaction, bot);
            if (answer.isPresent()) {
                notices.write(transaction, notice(row.get(), answer.get()));
            }
            return true;
        });
    }

    private Notice notice(Row row, String answer) {
        Instant now = now();
        return new Notice(row.person(), "question " + row.id(), 1, told(row, answer), now, now.plus(NEWS));
    }

    private String told(Row row, String answer) {
        return "물어보신 것: " + Texts.cut(words(row), REMINDER) + "\n사장님 답: " + answer;
    }

    @Override
    public List<String> of(UserId person) throws DatabaseUnavailable {
        Instant oldest = now().minus(NEWS);
        return database.read(handle -> new QuestionTables(handle).answered(person, oldest, MOST_ANSWERS)).stream()
                .map(row -> told(
                        row,
                        key.open(
                                requireNonNull(row.sealedAnswer()),
                                answerContext(row.person().bot(), row.id()))))
                .toList();
    }

    private String words(Row row) {
        return key.open(row.sealed(), context(row.person().bot(), row.id()));
    }

    private static String[] context(BotId bot, UUID id) {
        return new String[] {"question", bot.name(), id.toString()};
    }

    private static String[] answerContext(BotId bot, UUID id) {
        return new String[] {"answer", bot.name(), id.toString()};
    }

    @Override
    public void move(Transaction transaction, UserId from, UserId to) throws DatabaseUnavailable {
        database.within(transaction, handle -> {
            new QuestionTables(handle).move(from, to);
            return to;
        });
    }

    @Override
    public void erase(Transaction transaction, UserId person) throws DatabaseUnavailable {
        int erased = database.within(transaction, handle -> new QuestionTables(handle).erase(person));
        if (erased > 0) {
            board.change(transaction, person.bot());
        }
    }

    /** Who asked has written that day, and the question goes sooner than silent persons do. */
    @Override
    public boolean needs(Transaction transaction, UserId person) {
        return false;
    }

    @Override
    public boolean expire(Transaction transaction, int most) throws DatabaseUnavailable {
        Instant oldest = now().minus(KEPT);
        return database.within(transaction, handle -> new QuestionTables(handle).expire(oldest, most)) == most;
    }

    /** The moment, as precisely as both databases store it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
