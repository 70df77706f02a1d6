package dev.mek.local.supervisor;

import dev.mek.local.part.PartFailure;
import dev.mek.local.plan.ExternalPlan;
import dev.mek.local.plan.KafkaPlan;
import dev.mek.local.plan.PartPlan;
import dev.mek.local.plan.Plan;
import dev.mek.local.plan.PortWish;
import dev.mek.local.process.Ports;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides which part listens where: on the port that was named, else on the one it had before, else on any free one. */
final class PortBook {
    private PortBook() {}

    /** The second port of a Kafka node. */
    static String controller(String part) {
        return part + ".controller";
    }

    /**
     * Ports by part.
     *
     * @param remembered by part, from earlier starts
     * @throws PartFailure when a port that was named is taken
     */
    static Map<String, Integer> decide(Plan plan, Map<String, Integer> remembered) {
        Map<String, PortWish> wishes = new LinkedHashMap<>();
        for (PartPlan part : plan.parts()) {
            if (part instanceof ExternalPlan) {
                continue;
            }
            wishes.put(part.name(), part.port());
            if (part instanceof KafkaPlan) {
                wishes.put(controller(part.name()), PortWish.any());
            }
        }
        Map<String, Integer> decided = new HashMap<>();
        wishes.forEach((name, wish) -> {
            if (wish.isExplicit()) {
                decided.put(name, explicit(name, wish.port(), decided));
            }
        });
        wishes.forEach((name, wish) -> {
            Integer before = remembered.get(name);
            if (!wish.isExplicit() && before != null && !decided.containsValue(before) && Ports.isFree(before)) {
                decided.put(name, before);
            }
        });
        List<String> open = wishes.keySet().stream()
                .filter(name -> !decided.containsKey(name))
                .toList();
        List<Integer> free = Ports.free(open.size());
        for (int i = 0; i < open.size(); i++) {
            decided.put(open.get(i), free.get(i));
        }
        return decided;
    }

    /** True when somebody else has one of the ports that were only chosen, not named. The parts must be down. */
    static boolean isAnyTaken(Plan plan, Map<String, Integer> ports) {
        List<Integer> named =
                plan.parts().stream().map(part -> part.port().port()).toList();
        return ports.values().stream().anyMatch(port -> !named.contains(port) && !Ports.isFree(port));
    }

    private static int explicit(String name, int port, Map<String, Integer> decided) {
        if (decided.containsValue(port)) {
            throw new PartFailure(name, "shall listen on port " + port + ", and so shall another part", List.of());
        }
        if (!Ports.isFree(port)) {
            throw new PartFailure(name, "shall listen on port " + port + ", which is taken", List.of());
        }
        return port;
    }
}
