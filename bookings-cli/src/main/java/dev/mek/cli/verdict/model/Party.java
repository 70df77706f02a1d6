package dev.mek.cli.verdict.model;

import dev.mek.cli.verdict.history.ForeignRecord.Said;
import org.jspecify.annotations.Nullable;

/** The two that answer a booking, and their words in ours. */
public enum Party {
    WORKSHOP,
    BILLING;

    private static final String WORK_ORDER = "dev.mek.workshop.work-order-updated.v1";

    /** Who speaks, or null when it is neither. */
    @Nullable
    static Party of(Said said) {
        if (said.type().equals(WORK_ORDER)) {
            return WORKSHOP;
        }
        return payment(said.type()) == null ? null : BILLING;
    }

    /** What it says, in our words; null when it is no word of the party's. */
    @Nullable
    String word(Said said) {
        return switch (this) {
            case WORKSHOP -> work(said.state() == null ? "" : said.state());
            case BILLING -> payment(said.type());
        };
    }

    private static @Nullable String work(String state) {
        return switch (state) {
            case "planned" -> "PLANNED";
            case "no-capacity" -> Fact.REFUSED;
            case "in-progress" -> "STARTED";
            case "ready-for-pickup" -> "DONE";
            default -> null;
        };
    }

    private static @Nullable String payment(String type) {
        return switch (type) {
            case "dev.mek.billing.payment-authorized.v1" -> "AUTHORIZED";
            case "dev.mek.billing.payment-captured.v1" -> "CAPTURED";
            case "dev.mek.billing.payment-declined.v1" -> "DECLINED";
            case "dev.mek.billing.payment-refunded.v1" -> "REFUNDED";
            default -> null;
        };
    }
}
