package dev.mek.cli.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whatever may happen in a town, in any order. */
final class TownLife {

    private static final List<String> WORK = List.of("planned", "no-capacity", "in-progress", "ready-for-pickup");
    private static final List<String> PAYMENT = List.of("authorized", "declined", "captured", "refunded");

    private final Town town = new Town();
    private final List<TownClient> clients = new ArrayList<>();
    private final Random random;
    private int keys;

    private TownLife(long seed) {
        this.random = new Random(seed);
    }

    static Town of(long seed, int steps) {
        var life = new TownLife(seed);
        life.clients.add(life.town.client("s0").connect());
        life.town.create(null, true);
        for (int i = 0; i < steps; i++) {
            life.step();
        }
        return life.town;
    }

    private void step() {
        List<String> ids = town.ids();
        String id = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(14)) {
            case 0 -> town.create(null, random.nextBoolean());
            case 1 -> {
                String key = "k" + keys++;
                town.again(town.create(key, true), key);
            }
            case 2 -> town.refused();
            case 3 -> cancel(id);
            case 4 -> move(id);
            case 5, 6 -> town.work(id, WORK.get(random.nextInt(WORK.size())));
            case 7 -> town.payment(id, PAYMENT.get(random.nextInt(PAYMENT.size())));
            case 8 -> town.redeliver(id, random.nextInt(9));
            case 9 -> town.poison();
            case 10 -> town.repeat(random.nextInt(99));
            case 11 -> clients.add(town.client("s" + clients.size()).connect());
            case 12 -> town.stalled(true);
            default -> stream(clients.get(random.nextInt(clients.size())));
        }
    }

    private void cancel(String id) {
        if (!town.booking(id).row.request().equals("CANCELLED")) {
            town.cancel(id);
        }
    }

    private void move(String id) {
        if (town.booking(id).row.request().equals("OPEN")) {
            town.move(id);
        }
    }

    private void stream(TownClient client) {
        switch (random.nextInt(5)) {
            case 0 -> client.disconnect().connect();
            case 1 -> client.gap();
            default -> client.read(1 + random.nextInt(9));
        }
    }
}
