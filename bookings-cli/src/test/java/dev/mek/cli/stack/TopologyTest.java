package dev.mek.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.contracts.catalog.Catalog;
import dev.mek.local.plan.PartPlan;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.PortWish;
import dev.mek.local.plan.ProgramPlan;
import dev.mek.local.plan.ProgramReadiness;
import dev.mek.local.plan.RestartPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTest {

    private static final Path FOLDER = Path.of("/home/ada/shop");

    @TempDir
    Path distribution;

    @BeforeEach
    void makeDistribution() throws IOException {
        Path broker = Files.createDirectories(distribution.resolve("lib/broker"));
        Files.createFile(broker.resolve("broker.jar"));
    }

    @Test
    void theUsualStackHasFourParts() {
        assertThat(names(plan(Tailoring.NONE))).containsExactly("postgres", "kafka", "bookings", "peers");
        assertThat(program(plan(Tailoring.NONE), "peers").environment())
                .containsEntry("PEERS_ROLES", "workshop,billing");
    }

    @Test
    void eachInstanceHasItsOwnNameAndPortAndOneHasTheNamedPort() {
        Plan plan = plan(new Tailoring(List.of(), Map.of("bookings", new Adjusted(3, 0, Map.of("EXTRA", "yes")))));

        assertThat(names(plan)).containsExactly("postgres", "kafka", "bookings-1", "bookings-2", "bookings-3", "peers");
        assertThat(program(plan, "bookings-2").environment())
                .containsEntry("BOOKINGS_INSTANCE", "bookings-2")
                .containsEntry("BOOKINGS_HTTP_PORT", "${bookings-2.port}")
                .containsEntry("EXTRA", "yes");
        assertThat(program(plan, "bookings-1").port().port()).isEqualTo(8080);
        assertThat(program(plan, "bookings-2").port().port()).isZero();
    }

    @Test
    void aRealServiceSilencesItsFakeOnlyAndIsToldWhereAllIs() {
        Plan plan = plan(new Tailoring(
                List.of(OwnPart.inPlaceOf("workshop", List.of("./mine", "--port", "${workshop.port}"), FOLDER)),
                Map.of("bookings", new Adjusted(2, 0, Map.of()))));

        assertThat(program(plan, "peers").environment()).containsEntry("PEERS_ROLES", "billing");
        ProgramPlan workshop = program(plan, "workshop");
        assertThat(workshop.command()).containsExactly("./mine", "--port", "${workshop.port}");
        assertThat(workshop.folder()).isEqualTo(FOLDER);
        assertThat(workshop.after()).containsExactly("kafka");
        assertThat(workshop.without()).contains("KAFKA_PASSWORD", "KAFKA_CA_PATH");
        assertThat(workshop.environment())
                .containsEntry("KAFKA_BROKERS", "${kafka.bootstrapServers}")
                .containsEntry("KAFKA_TOPIC_PREFIX", "")
                .containsEntry("BOOKINGS_URL", "${bookings-1.url}")
                .containsEntry("BOOKINGS_URLS", "${bookings-1.url},${bookings-2.url}")
                .containsEntry("PORT", "${workshop.port}")
                .containsEntry("INSTANCE", "workshop");
    }

    @Test
    void aRealServiceIsToldOfTheCertificatesThatLetItIn() {
        Plan plan =
                plan(new Tailoring(List.of(OwnPart.inPlaceOf("workshop", List.of("./mine"), FOLDER)), Map.of()), true);

        assertThat(program(plan, "workshop").environment())
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SSL")
                .containsEntry("KAFKA_CA_PATH", "${kafka.caPath}");
    }

    @Test
    void whoReplacesBothFakesHasNone() {
        Plan plan = plan(new Tailoring(
                List.of(
                        OwnPart.inPlaceOf("workshop", List.of("w"), FOLDER),
                        OwnPart.inPlaceOf("billing", List.of("b"), FOLDER)),
                Map.of()));

        assertThat(names(plan)).containsExactly("postgres", "kafka", "bookings", "workshop", "billing");
    }

    @Test
    void instancesOfAnOwnPartMeanThemselvesAndOthersMeanTheFirst() {
        OwnPart web = own("web", List.of("web", "${web.port}"), Map.of("NAME", "${web.instance}"), Set.of(), 2);
        OwnPart probe = own("probe", List.of("probe", "${web.url}", "${web.urls}"), Map.of(), Set.of("web"), 1);

        Plan plan = plan(new Tailoring(List.of(web, probe), Map.of()));

        assertThat(program(plan, "web-2").command()).containsExactly("web", "${web-2.port}");
        assertThat(program(plan, "web-2").environment())
                .containsEntry("NAME", "web-2")
                .containsEntry("INSTANCE", "web-2");
        assertThat(program(plan, "probe").command())
                .containsExactly("probe", "${web-1.url}", "${web-1.url},${web-2.url}");
        assertThat(program(plan, "probe").after()).containsExactlyInAnyOrder("web-1", "web-2");
        assertThat(program(plan, "probe").readiness())
                .isEqualTo(new ProgramReadiness.Asked(List.of("ask", "${probe.url}")));
    }

    private static OwnPart own(
            String name, List<String> command, Map<String, String> environment, Set<String> after, int instances) {
        return new OwnPart(
                name,
                command,
                FOLDER,
                environment,
                new ProgramReadiness.Asked(List.of("ask", "${" + name + ".url}")),
                Duration.ofSeconds(5),
                after,
                instances,
                PortWish.any(),
                RestartPolicy.NEVER);
    }

    private Plan plan(Tailoring tailoring) {
        return plan(tailoring, false);
    }

    private Plan plan(Tailoring tailoring, boolean tls) {
        Wishes wishes = new Wishes(
                8080,
                0,
                0,
                0,
                tls,
                Backend.EMBEDDED,
                false,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                false,
                tailoring,
                null);
        return new Topology(Distribution.at(distribution, Map.of()), wishes, Map.of()).plan(Catalog.load());
    }

    private static List<String> names(Plan plan) {
        return plan.parts().stream().map(PartPlan::name).toList();
    }

    private static ProgramPlan program(Plan plan, String name) {
        return plan.parts().stream()
                .filter(part -> part.name().equals(name))
                .map(ProgramPlan.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
