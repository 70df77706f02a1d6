package dev.mek.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.fixture.Golden;
import dev.mek.cli.fixture.Screen;
import dev.mek.cli.output.Exit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is said before a command does anything: help, and words that make no sense. */
class UsageTest {

    @TempDir
    Path home;

    @Test
    void theOverviewListsWhatThereIs() {
        Golden.check("usage/overview.txt", new Screen(home).transcript(List.of("--help")));
    }

    @Test
    void noWordsAtAllAskForTheOverview() {
        Screen screen = new Screen(home);

        assertThat(screen.run()).isEqualTo(Exit.DONE);
        assertThat(screen.out()).contains("Usage: bookings COMMAND");
    }

    @TestFactory
    Stream<DynamicTest> everyCommandShowsItsOptionsAndExamples() {
        return CommandTable.all()
                .filter(entry -> !entry.hidden())
                .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> {
                    Screen screen = new Screen(home);

                    assertThat(screen.run((entry.name() + " --help").split(" ", -1)))
                            .isEqualTo(Exit.DONE);

                    assertThat(screen.out()).contains("Examples").contains("  bookings " + entry.name());
                    Golden.check("usage/" + entry.name().replace(' ', '-') + ".txt", screen.out());
                }));
    }

    @Test
    void wrongWordsGetOneLineThatSaysWhatWouldBeRight() {
        Screen screen = new Screen(home);
        StringBuilder session = new StringBuilder();
        for (String words : List.of(
                "crate",
                "--stack other list",
                "events",
                "events tale",
                "events --help",
                "create --worksop north",
                "create -w north",
                "list surplus",
                "list --max many",
                "list --max 0",
                "list --output xml",
                "list --status confrmed",
                "list --from yesterday",
                "show 12",
                "show --url ftp://x 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e",
                "change 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e",
                "change 01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e --if-version x --notes n",
                "availability -w north -s tyres --date 1.12.2026",
                "up --port 70000",
                "up --port http",
                "up --work-takes long",
                "up --stack Über",
                "up --instances",
                "up --instances bookings-service",
                "up --instances bookings-service=0",
                "up --instances bookins-service=2",
                "up --instances kafka=2",
                "up --replace workshp=./mine",
                "up --replace workshop=",
                "up --file missing.yaml",
                "down --wipe --keep-data",
                "restart",
                "kill kafka --stack Über",
                "logs --grep (",
                "logs --since yesterday",
                "logs --raw -o json",
                "logs --lines -1",
                "events tail --type booking-confrmed",
                "events tail --topic bookings.boking",
                "events tail --from noon",
                "events tail --max 0",
                "events publish payment-declind",
                "events publish payment-declined --set bookingId",
                "events publish payment-declined --file missing.json",
                "events publish payment-declined --set bookingId=1",
                "contracts compare",
                "contracts compare old.json missing.json",
                "contracts compare --pairs missing.jsonl",
                "contracts compare --draft 5 a b")) {
            session.append(screen.transcript(List.of(words.split(" ", -1)))).append('\n');
        }

        Golden.check("usage/wrong-words.txt", session.toString());
    }

    @Test
    void withoutAStackEachCommandNamesTheOneThatBringsItUp() {
        Screen screen = new Screen(home);
        StringBuilder session = new StringBuilder();
        for (String words : List.of(
                "status",
                "logs",
                "restart kafka",
                "pause kafka",
                "list",
                "watch",
                "events tail",
                "list --stack other",
                "down",
                "down --wipe",
                "list --url http://127.0.0.1:1",
                "events publish payment-captured --unchecked")) {
            session.append(screen.input("{}").transcript(List.of(words.split(" ", -1))))
                    .append('\n');
        }

        Golden.check("usage/no-stack.txt", session.toString());
    }

    @Test
    void helpBeforeOrAfterACommandIsTheSame() {
        Screen before = new Screen(home);
        Screen after = new Screen(home);

        before.run("help", "events", "tail");
        after.run("events", "tail", "-h");

        assertThat(before.out()).isEqualTo(after.out());
    }

    @Test
    void anUnexpectedFailureIsOneLineUnlessItIsDebugged() {
        Screen quiet = new Screen(home);
        Screen loud = new Screen(home).with("BOOKINGS_DEBUG", "1");

        // Without a distribution nothing can be brought up: the launcher would have said where it is.
        assertThat(quiet.run("up")).isEqualTo(Exit.FAILED);
        loud.run("up");

        assertThat(quiet.err().lines()).hasSize(1);
        assertThat(quiet.err()).contains("BOOKINGS_DEBUG=1");
        assertThat(loud.err()).contains("\tat dev.mek.cli");
    }
}
