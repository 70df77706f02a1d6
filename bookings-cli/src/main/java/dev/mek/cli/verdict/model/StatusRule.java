package dev.mek.cli.verdict.model;

/** A booking's status from the three facts in effect, as the document of the domain has it; the first line decides. */
public final class StatusRule {

    private StatusRule() {}

    public static String of(String request, String work, String payment) {
        if (request.equals("CANCELLED")) {
            return "CANCELLED";
        }
        if (work.equals(Fact.REFUSED)) {
            return "DECLINED";
        }
        if (payment.equals("DECLINED") || payment.equals("REFUNDED")) {
            return "ON_HOLD";
        }
        return switch (work) {
            case "DONE" -> payment.equals("CAPTURED") ? "COMPLETED" : "IN_PROGRESS";
            case "STARTED" -> "IN_PROGRESS";
            case "PLANNED" -> payment.equals(Fact.NONE) ? "PENDING" : "CONFIRMED";
            default -> "PENDING";
        };
    }

    /** Whether a booking takes up a bay. */
    public static boolean holdsBay(String request, String work) {
        return request.equals("OPEN") && !work.equals(Fact.REFUSED);
    }
}
