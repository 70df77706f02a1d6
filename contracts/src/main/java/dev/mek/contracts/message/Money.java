package dev.mek.contracts.message;

/**
 * An amount of money.
 *
 * @param amountMinor in the minor unit of the currency (cents for EUR), 0 to 1,000,000,000
 * @param currency ISO 4217 code in capitals
 */
public record Money(long amountMinor, String currency) {}
