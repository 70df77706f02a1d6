package dev.mek.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.cli.fixture.CannedService;
import dev.mek.cli.fixture.Screen;
import dev.mek.cli.output.Exit;
import dev.mek.local.tls.Authority;
import dev.mek.local.tls.CertificateWish;
import dev.mek.local.tls.Credentials;
import dev.mek.local.tls.KeyFormat;
import dev.mek.local.tls.KeyKind;
import dev.mek.local.tls.PemFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextCommandsTest {

    private static final String SECRET = "moonlight-over-the-bay";

    @TempDir
    Path home;

    private Screen screen;
    private Path pem;

    @BeforeEach
    void certificates() {
        screen = new Screen(home);
        pem = home.resolve("aiven");
        Authority authority = Authority.create("project CA");
        PemFiles.write(pem, authority, authority.issue(CertificateWish.client("avnadmin")));
    }

    @Test
    void whatWasAddedIsShownAndLiesInAFileOfTheOwners() throws Exception {
        Exit added = screen.run(
                "context",
                "add",
                "aiven",
                "--brokers",
                "kafka.example:12691",
                "--certificates",
                pem.toString(),
                "--topic-prefix",
                "ada.");

        assertThat(added).as(screen.err()).isEqualTo(Exit.DONE);
        assertThat(screen.run("context", "show", "aiven")).isEqualTo(Exit.DONE);
        assertThat(screen.out())
                .contains("kafka.example:12691", pem.resolve("service.key").toString(), "ada.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("aiven"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsForAStacksOwnKafkaContradictsAContext() {
        screen.run("context", "add", "plain", "--brokers", "kafka.example:9092");

        Exit tls = screen.run("up", "--context", "plain", "--tls");
        Exit docker = screen.run("up", "--context", "plain", "--backend", "docker");

        assertThat(tls).isEqualTo(Exit.USAGE);
        assertThat(docker).isEqualTo(Exit.USAGE);
        assertThat(screen.err())
                .contains("--tls is for the stack's own Kafka")
                .contains("--backend docker is for the stack's own PostgreSQL and Kafka; context 'plain' names others");
    }

    @Test
    void secretsAreMaskedAndNowhereInTheFile() throws Exception {
        Path password = Files.writeString(home.resolve("password"), SECRET + "\n");
        screen.with("DATABASE_SECRET", SECRET);

        Exit added = screen.run(
                "context",
                "add",
                "sasl",
                "--brokers",
                "kafka.example:9094",
                "--ca",
                pem.resolve("ca.pem").toString(),
                "--username",
                "ada",
                "--password",
                "file:" + password,
                "--jdbc-url",
                "jdbc:postgresql://db.example:5432/bookings",
                "--database-user",
                "ada",
                "--database-password",
                "env:DATABASE_SECRET");

        assertThat(added).as(screen.err()).isEqualTo(Exit.DONE);
        assertThat(screen.err()).contains("can be read by others", "chmod 600");
        screen.run("context", "show", "sasl");
        screen.run("context", "show", "sasl", "-o", "json");
        screen.run("context", "list");
        assertThat(screen.out()).contains("******** (file:" + password + ")", "******** (env:DATABASE_SECRET)");
        assertThat(screen.out() + screen.err() + Files.readString(file("sasl"))).doesNotContain(SECRET);
    }

    @Test
    void secretsThemselvesAreRefusedAndNotRepeated() throws Exception {
        Exit typed =
                screen.run("context", "add", "sasl", "--brokers", "k:1", "--username", "ada", "--password", SECRET);
        Exit inUrl =
                screen.run("context", "add", "db", "--jdbc-url", "jdbc:postgresql://h/d?user=a&password=" + SECRET);
        write("edited", "kafka:\n  bootstrapServers: k:1\n  username: ada\n  password: " + SECRET + "\n");
        Exit written = screen.run("context", "show", "edited");

        assertThat(typed).isEqualTo(Exit.USAGE);
        assertThat(inUrl).isEqualTo(Exit.USAGE);
        assertThat(written).isEqualTo(Exit.USAGE);
        assertThat(screen.err())
                .contains("file:PATH or env:NAME", "edited.yaml, line 4, column 3", "kafka.password")
                .doesNotContain(SECRET);
    }

    @Test
    void mistakesInAFileAreToldWithTheirPlace() throws Exception {
        write("edited", "kafka:\n  bootstrapServer: k:1\n");
        Exit unknown = screen.run("context", "show", "edited");
        write("edited", "kafka: [\n");
        Exit broken = screen.run("context", "show", "edited");

        assertThat(unknown).isEqualTo(Exit.USAGE);
        assertThat(broken).isEqualTo(Exit.USAGE);
        assertThat(screen.err().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains(
                        "edited.yaml, line 2, column 3",
                        "unknown key 'bootstrapServer'; did you mean 'bootstrapServers'?");
    }

    @Test
    void unknownNamesGetTheNearest() {
        screen.run("context", "add", "aiven", "--brokers", "k:1");

        assertThat(screen.run("context", "use", "avien")).isEqualTo(Exit.USAGE);
        assertThat(screen.run("events", "tail", "--context", "aivn")).isEqualTo(Exit.USAGE);
        assertThat(screen.run("context", "add", "local", "--brokers", "k:1")).isEqualTo(Exit.USAGE);
        assertThat(screen.run("context", "add", "aiven", "--brokers", "k:1")).isEqualTo(Exit.USAGE);
        assertThat(screen.err())
                .contains(
                        "no context 'avien'; did you mean 'aiven'?",
                        "no context 'aivn'; did you mean 'aiven'?",
                        "'local' is the local stack",
                        "--replace writes over it");
    }

    @Test
    void keysThatKafkaCannotReadAreRefusedWithWhatMendsThem() {
        Authority authority = Authority.create("project CA");
        Credentials client = authority.issue(CertificateWish.client("ada").with(KeyKind.RSA));
        PemFiles.write(home.resolve("old"), authority.pem(), client, new KeyFormat.Pkcs1());
        PemFiles.write(home.resolve("locked"), authority.pem(), client, new KeyFormat.Encrypted(SECRET));

        for (String folder : new String[] {"old", "locked", "missing"}) {
            assertThat(screen.run(
                            "context",
                            "add",
                            folder,
                            "--brokers",
                            "k:1",
                            "--certificates",
                            home.resolve(folder).toString()))
                    .isEqualTo(Exit.USAGE);
        }
        assertThat(screen.err())
                .contains("openssl pkcs8 -topk8 -nocrypt converts others", "whose key is encrypted", "cannot be read");
        assertThat(screen.err().lines()).hasSize(3);
    }

    @Test
    void wellKnownNamesOfTheEnvironmentAreTaken() throws Exception {
        screen.with("KAFKA_BROKERS", "kafka.example:9094")
                .with("KAFKA_CA_PATH", pem.resolve("ca.pem").toString())
                .with("KAFKA_USERNAME", "ada")
                .with("KAFKA_PASSWORD", SECRET);

        assertThat(screen.run("context", "add", "here", "--from-environment"))
                .as(screen.err())
                .isEqualTo(Exit.DONE);

        assertThat(Files.readString(file("here")))
                .contains("bootstrapServers: kafka.example:9094", "password: env:KAFKA_PASSWORD")
                .doesNotContain(SECRET);
    }

    @Test
    void contextInUseSaysWhichServiceIsMeantAndGetsItsOwnTokenOnly() throws Exception {
        try (CannedService service = new CannedService()) {
            service.on("GET /bookings", 200, "{\"items\":[]}");
            Path token = Files.writeString(home.resolve("token"), "0123456789abcdef");
            screen.with("BOOKINGS_HTTP_TOKEN", "a-token-of-another-service");
            screen.run(
                    "context",
                    "add",
                    "mine",
                    "--service-url",
                    service.url().toString(),
                    "--service-token",
                    "file:" + token);
            screen.run("context", "add", "open", "--service-url", service.url().toString());
            screen.run("context", "use", "mine");

            assertThat(screen.run("list")).as(screen.err()).isEqualTo(Exit.DONE);
            assertThat(screen.run("list", "--context", "open")).as(screen.err()).isEqualTo(Exit.DONE);
            assertThat(screen.run("list", "--context", "local")).isEqualTo(Exit.UNREACHABLE);
            assertThat(screen.run("list", "--stack", "other")).isEqualTo(Exit.UNREACHABLE);
            screen.run("context", "remove", "mine");
            assertThat(screen.run("list")).isEqualTo(Exit.UNREACHABLE);

            assertThat(service.asked())
                    .extracting(asked -> asked.header("Authorization"))
                    .containsExactly("Bearer 0123456789abcdef", "");
        }
    }

    private Path file(String name) {
        return home.resolve("config/contexts/" + name + ".yaml");
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }
}
