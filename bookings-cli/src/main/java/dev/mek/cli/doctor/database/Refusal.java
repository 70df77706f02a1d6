package dev.mek.cli.doctor.database;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Finding;
import dev.mek.cli.doctor.net.Words;
import java.sql.SQLException;

/** What a refused connection means, by PostgreSQL's error code (its manual, appendix A). Pure. */
final class Refusal {

    private Refusal() {}

    static Finding of(String subject, String user, SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        Ailment ailment = switch (state) {
            case "28P01" -> Ailment.DATABASE_LOGIN_REFUSED;
            case "28000" -> Ailment.DATABASE_NOT_ALLOWED;
            case "3D000" -> Ailment.DATABASE_MISSING;
            case "53300" -> Ailment.DATABASE_BUSY;
            case "42501" -> Ailment.DATABASE_RIGHT_MISSING;
            default -> Ailment.DATABASE_REFUSES;
        };
        return new Finding(ailment, subject, "user " + user + ": " + Words.of(failed) + " (" + state + ")");
    }
}
