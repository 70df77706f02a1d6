package dev.mek.bookings.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mek.bookings.domain.workshop.Workshop;
import dev.mek.local.testing.LocalStack;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatabaseIT {

    @Test
    void severalProgramsMayMigrateAtOnceAndAgain() {
        var login = LocalStack.shared().newDatabase();
        List<Database> programs = IntStream.range(0, 4)
                .mapToObj(i -> Database.open(login.jdbcUrl(), login.user(), login.password(), 2))
                .toList();

        List<Future<?>> migrations;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            migrations = programs.stream()
                    .<Future<?>>map(program -> threads.submit(program::migrate))
                    .toList();
        }

        assertThat(migrations).allMatch(migration -> migration.state() == Future.State.SUCCESS);
        List<Workshop> workshops = programs.getFirst().jdbi().withHandle(new ReferenceStore()::workshops);
        assertThat(workshops).hasSize(4);
        programs.forEach(Database::close);
    }
}
