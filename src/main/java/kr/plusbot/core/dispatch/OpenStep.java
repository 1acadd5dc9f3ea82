package kr.plusbot.core.dispatch;

/**
 * Where a user is in a dialogue. Immutable.
 *
 * @param dialogue the dialogue's name
 * @param step the step's name
 * @param data what they have said so far, as JSON
 */
public record OpenStep(String dialogue, String step, String data) {}
