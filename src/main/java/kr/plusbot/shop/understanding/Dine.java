package kr.plusbot.shop.understanding;

/** Where customers have what they order. */
public enum Dine {
    OUT("포장"),
    IN("매장");

    private final String label;

    Dine(String label) {
        this.label = label;
    }

    /** What customers and shops call it. */
    public String label() {
        return label;
    }
}
