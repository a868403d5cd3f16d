package no.moteplass.platform.arrival;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Networks that connections may come from, as {@code 10.0.0.0/8, fd00::/8}; an address alone is a network of one. */
record Networks(List<Network> each) {

    /** This machine, and what nobody has an address in who comes from outside (RFC 1918, RFC 4193). */
    static final String PRIVATE = "127.0.0.0/8,::1,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7";

    static final Networks NONE = new Networks(List.of());

    /** Those whose addresses, of so many bits, begin alike. */
    record Network(BigInteger beginning, int rest, int bits) {
        boolean contains(InetAddress address) {
            return bitsOf(address) == bits && number(address).shiftRight(rest).equals(beginning);
        }
    }

    /** Empty where one of them is none. */
    static Optional<Networks> read(String text) {
        var read = new ArrayList<Network>();
        for (var word : text.split(",", -1)) {
            var network = network(word.strip());
            if (network.isEmpty()) {
                return Optional.empty();
            }
            read.add(network.get());
        }
        return Optional.of(new Networks(List.copyOf(read)));
    }

    private static Optional<Network> network(String word) {
        var slash = word.indexOf('/');
        var length = slash < 0 ? "" : word.substring(slash + 1);
        if (slash >= 0 && !length.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        return address(slash < 0 ? word : word.substring(0, slash)).flatMap(first -> {
            var rest = length.isEmpty() ? 0 : bitsOf(first) - Integer.parseInt(length);
            return rest < 0
                    ? Optional.empty()
                    : Optional.of(new Network(number(first).shiftRight(rest), rest, bitsOf(first)));
        });
    }

    boolean contain(String address) {
        return address(address)
                .filter(known -> each.stream().anyMatch(network -> network.contains(known)))
                .isPresent();
    }

    private static Optional<InetAddress> address(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(ForwardedFor.withoutZone(literal)));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static int bitsOf(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
