package dev.mek.cli.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.whole.Shell;
import dev.mek.cli.whole.Traces;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/**
 * The sessions of a document, run for real and compared. {@code -Dreadme=rewrite} records them anew, for a look at the diff.
 *
 * @param folder where the sessions' commands are typed
 */
record DocumentRun(Shell shell, Path folder) {

    private static final boolean REWRITE = "rewrite".equals(System.getProperty("readme"));

    void check(Path file) throws Exception {
        Document document = Document.read(file);
        for (int i = 0; i < document.sessions().size(); i++) {
            Document.Session session = document.sessions().get(i);

            List<Step> real = new Recorder(shell, folder)
                    .record(session.steps().stream().map(Step::command).toList());

            assertThat(Traces.of(shell.home())).as("what the session has left").isEmpty();
            if (REWRITE) {
                document = document.with(session, real);
                document.write();
            } else {
                assertAlike(document.file() + ":" + (session.from() + 1), session.steps(), real);
            }
        }
    }

    private static void assertAlike(String place, List<Step> shown, List<Step> real) {
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < shown.size(); i++) {
            all.assertThat(Likeness.of(real.get(i), shown.get(i)))
                    .as(
                            "%s: $ %s%nreally prints%n%s",
                            place,
                            shown.get(i).command(),
                            String.join("\n", real.get(i).shown()))
                    .isEqualTo(Likeness.of(shown.get(i), real.get(i)));
        }
        all.assertAll();
    }
}
