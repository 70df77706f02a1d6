package dev.mek.cli.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mek.cli.fixture.CopiedRepository;
import dev.mek.cli.whole.Shell;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.PemFiles;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each example of each command's help, typed as it stands there; only what a reader would put in its place is replaced. */
class HelpExamplesIT {

    private static final Duration ENDS_MAX = Duration.ofSeconds(90);
    private static final Duration GOES_ON = Duration.ofSeconds(2);
    private static final int TERMINATED = 128 + 15;

    /** Others look at these: the README's session, the terminal, stacks of one's own, and the recorded sessions of dead letters. */
    private static final Set<String> ELSEWHERE = Set.of(
            "bookings demo",
            "bookings up",
            "bookings up --instances bookings-service=3",
            "bookings up --replace workshop='./my-service --port 0'",
            "bookings up --file stack.yaml",
            "bookings up --detach --context aiven --create-topics");

    private static final Set<String> NEED_A_DEAD_LETTER =
            Set.of("dead-letters show", "dead-letters redrive", "dead-letters discard");

    private static final Pattern COMMAND = Pattern.compile("^ {2}([a-z-]+(?: [a-z-]+)?) {2,}\\S.*");
    private static final String SAMPLE_BOOKING = "01997c2e-6f3a-7b1c-9d2e-4f5a6b7c8d9e";
    private static final String SAMPLE_DAY = "2026-12-01";
    private static final String SAMPLE_PORT = "8080";

    @TempDir
    Path home;

    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(home);
        Files.copy(
                Shell.root().resolve("contracts/examples/billing/payment-declined.v1/valid/usual.json"),
                home.resolve("declined.json"));
        Files.writeString(home.resolve("token"), "0123456789abcdef");
        Authority authority = Authority.create("authority");
        PemFiles.write(home.resolve("aiven"), authority, authority.issue(CertificateWish.client("ada")));
        Files.writeString(home.resolve("old.schema.json"), "{\"type\": \"object\"}");
        Files.writeString(home.resolve("new.schema.json"), "{\"type\": \"object\"}");
        catalogueToCheck();
        Files.writeString(home.resolve("pairs.jsonl"), "{\"id\": 1, \"draft\": \"7\", \"old\": {}, \"new\": {}}\n");
    }

    /** A repository with a release, a catalogue in it, and two folders beside. */
    private void catalogueToCheck() throws IOException {
        Path contracts = Shell.root().resolve("contracts");
        Path repository = Files.createDirectories(home.resolve("repository"));
        CopiedRepository.copy(contracts, repository.resolve("contracts"));
        CopiedRepository.copy(contracts, repository.resolve("path/to/catalogue"));
        CopiedRepository.copy(contracts, repository.resolve("path/to/older"));
        CopiedRepository.inPlace(repository).tag("v1.4.0");
    }

    @AfterEach
    void leaveNothing() throws Exception {
        shell.bookings("down", "--wipe");
        shell.bookings("down", "--wipe", "--stack", "other");
        shell.bookings("down", "--wipe", "--stack", "guarded");
    }

    @TestFactory
    Stream<DynamicTest> everyExampleWorks() throws Exception {
        return examples().stream()
                .filter(example -> !ELSEWHERE.contains(example.line()) && !NEED_A_DEAD_LETTER.contains(example.of()))
                .sorted(Comparator.comparingInt(HelpExamplesIT::turn))
                .map(example -> DynamicTest.dynamicTest(example.line(), () -> works(example)));
    }

    private void works(Example example) throws Exception {
        if (example.needs("jq")
                && shell.run(List.of("sh", "-c", "command -v jq")).code() != 0) {
            System.out.println("NOT RUN: jq is missing, so nobody has tried: " + example.line());
            return;
        }
        Example real = replaced(example);
        Shell.Running running = shell.begin(List.of("sh", "-c", script(real)));
        if (example.isEndless()) {
            assertThat(running.process().waitFor(GOES_ON))
                    .as("it ended: " + running.err())
                    .isFalse();
            running.process().descendants().forEach(ProcessHandle::destroy);
            running.process().destroy();
        }
        assertThat(running.process().waitFor(ENDS_MAX))
                .as("it ends: " + real.line())
                .isTrue();

        assertThat(running.process().exitValue())
                .as(real.line() + "\n" + running.out() + running.err())
                .isEqualTo(example.isEndless() ? TERMINATED : 0);
        assertThat(running.err()).doesNotContain("unexpected", "\tat ", "Exception");
    }

    /** First what brings a stack up, last what takes its parts or all of it down. */
    private static int turn(Example example) {
        return switch (example.of()) {
            case "up" -> -1;
            case "restart", "pause", "resume" -> 1;
            case "kill" -> 2;
            case "down" -> 3;
            default -> 0;
        };
    }

    private List<Example> examples() throws Exception {
        List<Example> examples = new ArrayList<>();
        for (String line : shell.bookings("--help").out().lines().toList()) {
            Matcher command = COMMAND.matcher(line);
            if (command.matches() && !command.group(1).startsWith("bookings")) {
                String name = command.group(1);
                String help = shell.run(List.of("sh", "-c", "%s %s --help".formatted(Shell.program(), name)))
                        .out();
                assertThat(Example.in(name, help)).as(name + " has examples").isNotEmpty();
                examples.addAll(Example.in(name, help));
            }
        }
        assertThat(examples).hasSizeGreaterThan(30);
        return examples;
    }

    private Example replaced(Example example) throws Exception {
        Example real = example.with(SAMPLE_DAY, nextTuesday()).with(SAMPLE_PORT, freePort());
        return real.line().contains(SAMPLE_BOOKING) ? real.with(SAMPLE_BOOKING, newBooking(stack(example))) : real;
    }

    /** Who waits for the end of a booking asks the stack where a day is short. */
    private static String stack(Example example) {
        return example.line().contains("--until") ? "other" : "default";
    }

    private String script(Example example) throws Exception {
        Path folder = example.of().equals("contracts check") ? home.resolve("repository") : home;
        return "PATH='%s':$PATH\ncd '%s'\n%s%s\n"
                .formatted(Shell.program().getParent(), folder, address(stack(example)), example.line());
    }

    private String address(String stack) throws Exception {
        if (stack.equals("default")) {
            return "";
        }
        JsonNode parts = new ObjectMapper()
                .readTree(
                        shell.bookings("status", "--stack", stack, "-o", "json").out())
                .path("parts");
        for (JsonNode part : parts) {
            if (part.path("name").asText().equals("bookings")) {
                return "export BOOKINGS_URL=" + part.path("values").path("url").asText() + "\n";
            }
        }
        throw new AssertionError("stack " + stack + " has no service: " + parts);
    }

    private String newBooking(String stack) throws Exception {
        Shell.Ran created = shell.bookings(
                "create",
                "--stack",
                stack,
                "-w",
                "south",
                "-s",
                "tyres",
                "--start",
                "next",
                "--customer",
                "ada",
                "--vehicle",
                "v-1",
                "--quiet");
        assertThat(created.code()).as(created.err()).isZero();
        return created.out().strip();
    }

    private static String nextTuesday() {
        return LocalDate.now(ZoneOffset.UTC)
                .plusDays(2)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .toString();
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
