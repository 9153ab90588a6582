package childrens.improvement.alerting.channel.egress;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Knows which addresses belong to the public internet (RFC 6890 and the special-purpose registries of IANA). */
final class PublicAddress {

    /** First bytes and the length in bits of the blocks of IPv4 that are for special purposes. */
    private static final int[][] SPECIAL = {
        {0, 0, 0, 0, 8},
        {10, 0, 0, 0, 8},
        {100, 64, 0, 0, 10},
        {127, 0, 0, 0, 8},
        {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12},
        {192, 0, 0, 0, 24},
        {192, 0, 2, 0, 24},
        {192, 88, 99, 0, 24},
        {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15},
        {198, 51, 100, 0, 24},
        {203, 0, 113, 0, 24},
        {224, 0, 0, 0, 3}
    };

    private PublicAddress() {}

    /**
     * Whether it is a public one. Of IPv6 only the global unicast block is, without the parts of it that carry an address
     * of IPv4 inside (6to4, Teredo) or are for documentation.
     */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic4(bytes);
        }
        boolean isGlobalUnicast = (bytes[0] & 0xe0) == 0x20;
        boolean isTeredoOrReserved = at(bytes, 0) == 0x2001 && at(bytes, 2) < 0x0200;
        boolean isDocumentation = at(bytes, 0) == 0x2001 && at(bytes, 2) == 0x0db8;
        boolean is6to4 = at(bytes, 0) == 0x2002;
        return isGlobalUnicast && !isTeredoOrReserved && !isDocumentation && !is6to4;
    }

    private static boolean isPublic4(byte[] bytes) {
        int address = (at(bytes, 0) << 16) | at(bytes, 2);
        for (int[] block : SPECIAL) {
            int network = block[0] << 24 | block[1] << 16 | block[2] << 8 | block[3];
            int mask = -1 << (32 - block[4]);
            if ((address & mask) == network) {
                return false;
            }
        }
        return true;
    }

    private static int at(byte[] bytes, int index) {
        return (bytes[index] & 0xff) << 8 | bytes[index + 1] & 0xff;
    }
}
