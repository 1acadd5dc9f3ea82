package kr.plusbot.http;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.List;
import java.util.Optional;
import kr.plusbot.settings.InvalidSetting;

/**
 * Internet addresses: single ones and CIDR ranges, IPv4 and IPv6. Immutable and safe across threads. An IPv4 address that
 * is mapped into IPv6 (RFC 4291, section 2.5.5.2) is the IPv4 address.
 */
public final class AddressRanges {

    private static final IPAddressStringParameters LITERAL = literal(false);
    private static final IPAddressStringParameters LITERAL_OR_RANGE = literal(true);

    private final List<IPAddress> ranges;

    private AddressRanges(List<IPAddress> ranges) {
        this.ranges = ranges;
    }

    /**
     * @param name the setting that the texts come from
     * @throws InvalidSetting when a text is neither an address nor a range whose host bits are zero
     */
    public static AddressRanges of(String name, List<String> texts) {
        return new AddressRanges(texts.stream().map(text -> range(name, text)).toList());
    }

    /** Whether an address lies in one of the ranges. */
    public boolean contains(IPAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** Whether some address lies in both. */
    public boolean overlaps(AddressRanges other) {
        return ranges.stream()
                .anyMatch(mine -> other.ranges.stream().anyMatch(its -> mine.contains(its) || its.contains(mine)));
    }

    /** The ranges as an operator would write them. */
    @Override
    public String toString() {
        return ranges.toString();
    }

    /** Reads one strict literal: no host name, port, zone, brackets, leading zeros or shortened IPv4. */
    static Optional<IPAddress> parse(String text) {
        return parse(text, LITERAL);
    }

    private static IPAddress range(String name, String text) {
        return parse(text, LITERAL_OR_RANGE)
                .filter(address -> !address.isPrefixed() || address.isPrefixBlock())
                .orElseThrow(() -> new InvalidSetting(
                        name, text, "an IP address or a CIDR range, such as 110.76.143.234 or 10.1.0.0/16"));
    }

    private static Optional<IPAddress> parse(String text, IPAddressStringParameters rules) {
        try {
            return Optional.ofNullable(new IPAddressString(text, rules).toAddress())
                    .map(AddressRanges::unmapped);
        } catch (AddressStringException | IncompatibleAddressException e) {
            return Optional.empty();
        }
    }

    private static IPAddress unmapped(IPAddress address) {
        IPv6Address v6 = address.toIPv6();
        return v6 != null && address.isIPv6() && v6.isIPv4Mapped() ? v6.getEmbeddedIPv4Address() : address;
    }

    private static IPAddressStringParameters literal(boolean withRange) {
        return new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowMask(false)
                .allowPrefix(withRange)
                .allowPrefixOnly(false)
                .allowWildcardedSeparator(false)
                .setRangeOptions(RangeParameters.NO_RANGE)
                .getIPv4AddressParametersBuilder()
                .allow_inet_aton(false)
                .allowLeadingZeros(false)
                .allowPrefixLengthLeadingZeros(false)
                .allowBinary(false)
                .getParentBuilder()
                .getIPv6AddressParametersBuilder()
                .allowZone(false)
                .allowBase85(false)
                .allowBinary(false)
                .allowPrefixLengthLeadingZeros(false)
                .getParentBuilder()
                .toParams();
    }
}
