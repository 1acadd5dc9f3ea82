package kr.plusbot.platform.http;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads addresses as strictly as RFC 4291 (section 2.2) and RFC 3986 (section 3.2.2) write them: no host name, port, zone,
 * brackets or spaces, and no IPv4 that is shortened, octal, hexadecimal or padded. Without state.
 *
 * <p>An IPv4 address that is mapped into IPv6 (RFC 4291, section 2.5.5.2) is the IPv4 address.
 */
final class AddressLiteral {

    /** In characters: six groups of four and a dotted IPv4 address. */
    static final int LONGEST = 45;

    private static final Pattern RANGE = Pattern.compile("[^/]+(/(0|[1-9][0-9]{0,2}))?");

    private static final IPAddressStringParameters ADDRESS_RULES = rules(false);
    private static final IPAddressStringParameters RANGE_RULES = rules(true);

    private AddressLiteral() {}

    /** One address. */
    static Optional<IPAddress> parse(String text) {
        return looksRight(text, text.length()) ? parse(text, ADDRESS_RULES) : Optional.empty();
    }

    /** One address, or a CIDR range whose host bits are zero. */
    static Optional<IPAddress> parseRange(String text) {
        int slash = text.indexOf('/');
        return RANGE.matcher(text).matches() && looksRight(text, slash < 0 ? text.length() : slash)
                ? parse(text, RANGE_RULES).filter(address -> !address.isPrefixed() || address.isPrefixBlock())
                : Optional.empty();
    }

    /** Refuses what the library would accept, such as spaces and NUL around an address. */
    private static boolean looksRight(String text, int length) {
        return length <= LONGEST
                && text.chars().limit(length).allMatch(c -> c == '.' || c == ':' || HexFormat.isHexDigit(c));
    }

    private static Optional<IPAddress> parse(String text, IPAddressStringParameters rules) {
        try {
            return Optional.ofNullable(new IPAddressString(text, rules).toAddress())
                    .map(AddressLiteral::unmapped);
        } catch (AddressStringException | IncompatibleAddressException e) {
            return Optional.empty();
        }
    }

    private static IPAddress unmapped(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }

    private static IPAddressStringParameters rules(boolean withPrefix) {
        return new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowMask(false)
                .allowPrefix(withPrefix)
                .allowPrefixOnly(false)
                .allow_inet_aton(false)
                .setRangeOptions(RangeParameters.NO_RANGE)
                .getIPv4AddressParametersBuilder()
                .allowLeadingZeros(false)
                .getParentBuilder()
                .getIPv6AddressParametersBuilder()
                .allow_mixed_inet_aton(false)
                .allowUnlimitedLeadingZeros(false)
                .getEmbeddedIPv4AddressParametersBuilder()
                .allowLeadingZeros(false)
                .getEmbeddedIPv4AddressParentBuilder()
                .getParentBuilder()
                .toParams();
    }
}
