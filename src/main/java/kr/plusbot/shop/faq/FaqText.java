package kr.plusbot.shop.faq;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.shop.file.ShopText;
import kr.plusbot.shop.file.TextKind;
import kr.plusbot.shop.file.WrongFile;

/** The questions and answers as their owner writes them. Safe across threads. */
@Singleton
public final class FaqText implements ShopText<Faq> {

    private final Faqs faqs;

    @Inject
    FaqText(Faqs faqs) {
        this.faqs = faqs;
    }

    @Override
    public TextKind kind() {
        return TextKind.QUESTIONS;
    }

    @Override
    public Optional<Path> file(BotId bot) {
        return faqs.file(bot);
    }

    @Override
    public Faq current(BotId bot) {
        return faqs.written(bot);
    }

    @Override
    public Faq beginning(BotId bot) {
        return faqs.beginning(bot);
    }

    @Override
    public Faq read(byte[] yaml) throws WrongFile {
        return faqs.read(yaml);
    }
}
