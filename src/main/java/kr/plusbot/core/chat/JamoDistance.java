package kr.plusbot.core.chat;

/** How many slips of the finger lie between two words. Without state. */
public final class JamoDistance {

    /** In halves of a slip, as all costs here. */
    private static final int SLIP = 2;

    private JamoDistance() {}

    /**
     * The distance in halves of a slip: a letter too many, missing, wrong, or two letters or syllables exchanged are one slip; letters
     * that sound alike are half of one.
     *
     * @param most where it stops to count
     */
    public static int between(String one, String other, int most) {
        if (isExchanged(one, other) || isShortened(one, other)) {
            return SLIP;
        }
        int[] a = Jamo.letters(one);
        int[] b = Jamo.letters(other);
        if (Math.abs(a.length - b.length) * SLIP > most) {
            return most + 1;
        }
        int[][] costs = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                costs[i][j] = cost(costs, a, b, i, j);
            }
        }
        return costs[a.length][b.length];
    }

    private static int cost(int[][] costs, int[] a, int[] b, int i, int j) {
        if (i == 0 || j == 0) {
            return (i + j) * SLIP;
        }
        int cost = costs[i - 1][j - 1] + Jamo.cost(a[i - 1], b[j - 1]);
        cost = Math.min(cost, Math.min(costs[i - 1][j], costs[i][j - 1]) + SLIP);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
            cost = Math.min(cost, costs[i - 2][j - 2] + SLIP);
        }
        if (i > 2 && j > 2 && a[i - 1] == b[j - 3] && a[i - 3] == b[j - 1] && a[i - 2] == b[j - 2]) {
            cost = Math.min(cost, costs[i - 3][j - 3] + SLIP);
        }
        return cost;
    }

    /** Whether one syllable inside a long word was left out. Without its first, it may be another word. */
    private static boolean isShortened(String one, String other) {
        if (one.length() != other.length() - 1 || other.length() < 5) {
            return false;
        }
        int i = 0;
        while (i < one.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i > 0 && one.substring(i).equals(other.substring(i + 1));
    }

    /** Whether two neighbouring syllables changed places, and nothing else. */
    private static boolean isExchanged(String one, String other) {
        if (one.length() != other.length() || one.equals(other)) {
            return false;
        }
        int i = 0;
        while (one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i + 1 < one.length()
                && one.charAt(i) == other.charAt(i + 1)
                && one.charAt(i + 1) == other.charAt(i)
                && one.substring(i + 2).equals(other.substring(i + 2));
    }
}
