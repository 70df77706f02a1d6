package dev.mek.bookings.domain.workshop;

/**
 * An amount in a currency's minor units (cents).
 *
 * @param currency ISO 4217, three capital letters
 */
public record Money(long amountMinor, String currency) {}
