package dev.mek.cli.http;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in the currency's smallest unit. */
public record Price(long amountMinor, String currency) {

    @Override
    public String toString() {
        return BigDecimal.valueOf(amountMinor, digits()).toPlainString() + " " + currency;
    }

    private int digits() {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknownCurrency) {
            return 0;
        }
    }
}
