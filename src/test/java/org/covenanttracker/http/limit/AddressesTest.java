package org.covenanttracker.http.limit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses for documentation, as RFC 5737 and RFC 3849 set them aside.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressesTest {

    private final Addresses direct = new Addresses(List.of());
    private final Addresses behindProxies = new Addresses(List.of("192.0.2.0/24", "2001:db8:1::/48"));

    @Test
    void without_proxies_nobody_is_believed_to_be_elsewhere() {
        assertArrayEquals(
                direct.origin("198.51.100.1", List.of()), direct.origin("198.51.100.1", List.of("203.0.113.9")));
    }

    @Test
    void who_is_no_proxy_is_not_believed_either() {
        assertArrayEquals(
                direct.origin("198.51.100.1", List.of()), behindProxies.origin("198.51.100.1", List.of("203.0.113.9")));
    }

    /// What stands before the address that our proxy heard was written by whoever it heard.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7      | 203.0.113.9",
                "192.0.2.7      | 198.51.100.66, 203.0.113.9",
                "192.0.2.7      | 203.0.113.9, 192.0.2.8",
                "2001:db8:1::7  | nonsense, 203.0.113.9",
                "192.0.2.7      | ::ffff:203.0.113.9"
            })
    void behind_a_proxy_the_last_address_that_is_none_counts(String peer, String forwardedFor) {
        assertArrayEquals(direct.origin("203.0.113.9", List.of()), behindProxies.origin(peer, List.of(forwardedFor)));
    }

    @Test
    void several_headers_are_read_as_one() {
        assertArrayEquals(
                direct.origin("203.0.113.9", List.of()),
                behindProxies.origin("192.0.2.7", List.of("198.51.100.66", "203.0.113.9, 192.0.2.8")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "unknown", "203.0.113.9.", "example.org"})
    void what_is_no_address_leaves_the_proxys_own(String forwardedFor) {
        assertArrayEquals(
                direct.origin("192.0.2.7", List.of()), behindProxies.origin("192.0.2.7", List.of(forwardedFor)));
    }

    /// Who has one IPv6 address has 2^64 of them.
    @Test
    void of_an_ipv6_address_the_network_counts() {
        assertArrayEquals(
                direct.origin("2001:db8:2:3::1", List.of()), direct.origin("2001:db8:2:3:ffff::2", List.of()));
        assertFalse(java.util.Arrays.equals(
                direct.origin("2001:db8:2:3::1", List.of()), direct.origin("2001:db8:2:4::1", List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "127.0.0.1", "::1", "2001:db8::/32", "0.0.0.0/0"})
    void networks_are_written_as_cidr(String network) {
        assertTrue(Addresses.isNetwork(network));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0.0/x", "/8", "::/129"})
    void and_nothing_else_is_one(String network) {
        assertFalse(Addresses.isNetwork(network));
    }

    @Test
    void marks_tell_addresses_apart_and_no_two_processes_make_the_same() {
        Marks marks = new Marks();
        assertEquals(marks.of("203.0.113.9"), marks.of("203.0.113.9"));
        assertFalse(marks.of("203.0.113.9").equals(marks.of("203.0.113.8")));
        assertFalse(marks.of("203.0.113.9").equals(new Marks().of("203.0.113.9")));
    }
}
