package dev.mek.cli.doctor.database;

import dev.mek.cli.doctor.finding.Ailment;
import dev.mek.cli.doctor.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** A database against what the service needs of it. Pure. */
final class SchemaRules {

    /** The newest migration of the service; a test holds it. */
    static final int SCHEMA_VERSION = 5;

    private SchemaRules() {}

    static List<Finding> judge(String subject, String user, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        if (facts.readOnly()) {
            findings.add(new Finding(
                    Ailment.DATABASE_READ_ONLY, subject, "it is a standby, or its transactions are read-only"));
        }
        if (facts.migration() > SCHEMA_VERSION) {
            findings.add(new Finding(
                    Ailment.SCHEMA_TOO_NEW,
                    subject,
                    "it has version " + facts.migration() + ", this one knows " + SCHEMA_VERSION));
        }
        if (!facts.failedMigrations().isEmpty()) {
            findings.add(new Finding(Ailment.SCHEMA_BROKEN, subject, String.join(", ", facts.failedMigrations())));
        }
        if (!facts.extensionIsThere() && !facts.extensionCanBe()) {
            findings.add(new Finding(
                    Ailment.DATABASE_EXTENSION_MISSING, subject, "pg_available_extensions does not have it"));
        }
        List<String> rights = missingRights(facts);
        if (!rights.isEmpty()) {
            findings.add(new Finding(
                    Ailment.DATABASE_RIGHT_MISSING, subject, "user " + user + " lacks " + String.join(", ", rights)));
        }
        return findings;
    }

    private static List<String> missingRights(Facts facts) {
        List<String> missing = new ArrayList<>();
        boolean migrates = facts.migration() < SCHEMA_VERSION;
        if (facts.schema() == null) {
            missing.add("USAGE of any schema of its search path");
        } else if (migrates && !facts.createsTables()) {
            missing.add("CREATE on schema " + facts.schema());
        }
        if (migrates && !facts.extensionIsThere() && !facts.createsSchemas()) {
            missing.add("CREATE on the database, for the extension btree_gist");
        }
        if (!facts.tablesWithout().isEmpty()) {
            missing.add("SELECT, INSERT, UPDATE on " + String.join(", ", facts.tablesWithout()));
        }
        return missing;
    }
}
