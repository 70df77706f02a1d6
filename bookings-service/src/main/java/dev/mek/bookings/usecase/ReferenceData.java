package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.bookings.domain.workshop.Workshop;
import dev.mek.bookings.store.ReferenceStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jdbi.v3.core.Jdbi;

/** Workshops and services. They change with a migration only, so they are read once. Immutable. */
public final class ReferenceData {

    private final Map<String, Workshop> workshops;
    private final Map<String, ServiceKind> services;

    private ReferenceData(SequencedMap<String, Workshop> workshops, SequencedMap<String, ServiceKind> services) {
        this.workshops = workshops;
        this.services = services;
    }

    public static ReferenceData read(Jdbi jdbi) {
        var store = new ReferenceStore();
        return jdbi.withHandle(handle -> {
            var workshops = new LinkedHashMap<String, Workshop>();
            store.workshops(handle).forEach(workshop -> workshops.put(workshop.id(), workshop));
            var services = new LinkedHashMap<String, ServiceKind>();
            store.services(handle).forEach(service -> services.put(service.id(), service));
            return new ReferenceData(workshops, services);
        });
    }

    /** Every workshop that is not hidden. */
    public List<Workshop> workshops() {
        return workshops.values().stream()
                .filter(workshop -> !workshop.hidden())
                .toList();
    }

    public List<ServiceKind> services() {
        return List.copyOf(services.values());
    }

    /** Hidden ones too. */
    public Optional<Workshop> workshop(String id) {
        return Optional.ofNullable(workshops.get(id));
    }

    public Optional<ServiceKind> service(String id) {
        return Optional.ofNullable(services.get(id));
    }
}
