package kr.plusbot.platform.http;

import inet.ipaddr.IPAddress;
import java.util.List;
import kr.plusbot.platform.runtime.InvalidSetting;

/** Internet addresses: single ones and CIDR ranges, IPv4 and IPv6. Immutable and safe across threads. */
final class AddressRanges {

    private final List<IPAddress> ranges;

    private AddressRanges(List<IPAddress> ranges) {
        this.ranges = ranges;
    }

    /**
     * @param name the setting that the texts come from
     * @throws InvalidSetting when a text is neither an address nor a range whose host bits are zero
     */
    static AddressRanges of(String name, List<String> texts) {
        return new AddressRanges(texts.stream().map(text -> range(name, text)).toList());
    }

    private static IPAddress range(String name, String text) {
        return AddressLiteral.parseRange(text)
                .orElseThrow(() -> new InvalidSetting(
                        name, text, "an IP address or a CIDR range, such as 110.76.143.234 or 10.1.0.0/16"));
    }

    /** Whether an address lies in one of the ranges. */
    boolean contains(IPAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** Whether an address lies in both. */
    boolean overlaps(AddressRanges other) {
        return ranges.stream()
                .anyMatch(mine -> other.ranges.stream().anyMatch(its -> mine.contains(its) || its.contains(mine)));
    }

    /** The ranges as an operator would write them. */
    @Override
    public String toString() {
        return ranges.toString();
    }
}
