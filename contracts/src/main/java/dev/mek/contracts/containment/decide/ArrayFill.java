package dev.mek.contracts.containment.decide;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mek.contracts.containment.formula.Formula;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One walk along the items, with what is still open at each. */
final class ArrayFill {

    private final ArrayRules rules;
    private final Search search;
    private final ItemOptions options;
    private final Twins twins;
    private final int lengthMin;
    private final List<Formula> plan = new ArrayList<>();
    private final Set<List<Integer>> failed = new HashSet<>();
    private ItemOptions.@Nullable Option twin;

    ArrayFill(ArrayRules rules, Search search, ItemOptions options, Twins twins) {
        this.rules = rules;
        this.search = search;
        this.options = options;
        this.twins = twins;
        this.lengthMin = Math.max(rules.length(), twins.length());
    }

    /** The first array that can be built from a plan. */
    Optional<JsonNode> find(Function<List<Formula>, Optional<JsonNode>> build) {
        if (lengthMin > rules.max) {
            return Optional.empty();
        }
        int[] needs = rules.demands.stream().mapToInt(ArrayRules.Demand::count).toArray();
        int[] room = rules.limits.stream().mapToInt(ArrayRules.Limit::count).toArray();
        return walk(needs, room, build);
    }

    private Optional<JsonNode> walk(int[] needs, int[] room, Function<List<Formula>, Optional<JsonNode>> build) {
        search.budget().step();
        int at = plan.size();
        boolean served = Arrays.stream(needs).allMatch(need -> need == 0);
        if (served && at >= lengthMin) {
            return build.apply(List.copyOf(plan));
        }
        boolean memo = !rules.unique && !rules.repeated;
        List<Integer> state = memo ? state(at, needs, room) : List.of();
        if (at >= rules.max || (memo && failed.contains(state))) {
            return Optional.empty();
        }
        for (ItemOptions.Option option : optionsAt(at, needs, room)) {
            if (option.serves() == 0 && at >= Math.max(lengthMin, rules.tail())) {
                continue;
            }
            Optional<JsonNode> array = take(option, needs, room, build);
            if (array.isPresent()) {
                return array;
            }
        }
        if (memo) {
            failed.add(state);
        }
        return Optional.empty();
    }

    private Optional<JsonNode> take(
            ItemOptions.Option option, int[] needs, int[] room, Function<List<Formula>, Optional<JsonNode>> build) {
        int at = plan.size();
        int[] needsLeft = needs.clone();
        int[] roomLeft = room.clone();
        for (int i = 0; i < needs.length; i++) {
            boolean serves =
                    (option.serves() >> i & 1) == 1 && rules.demands.get(i).covers(at);
            needsLeft[i] = Math.max(0, needs[i] - (serves ? 1 : 0));
        }
        for (int i = 0; i < room.length; i++) {
            roomLeft[i] -= option.counts() >> i & 1;
            if (roomLeft[i] < 0) {
                return Optional.empty();
            }
        }
        if (at == twins.first()) {
            twin = option;
        }
        plan.add(option.value());
        Optional<JsonNode> array = walk(needsLeft, roomLeft, build);
        plan.removeLast();
        return array;
    }

    private List<ItemOptions.Option> optionsAt(int at, int[] needs, int[] room) {
        ItemOptions.Option same = twin;
        if (at == twins.second() && same != null) {
            return List.of(same);
        }
        boolean first = at == twins.first();
        Formula base = first ? search.pool().all(rules.at(at), rules.at(twins.second())) : rules.at(at);
        int demands = 0;
        for (int i = 0; i < needs.length; i++) {
            ArrayRules.Demand demand = rules.demands.get(i);
            boolean covers = demand.covers(at) || (first && demand.covers(twins.second()));
            demands |= needs[i] > 0 && covers ? 1 << i : 0;
        }
        int limits = 0;
        for (int i = 0; i < room.length; i++) {
            limits |= room[i] > 0 ? 1 << i : 0;
        }
        return options.of(base, demands, limits);
    }

    /** What makes a difference to the rest of the walk. */
    private List<Integer> state(int at, int[] needs, int[] room) {
        List<Integer> state = new ArrayList<>();
        boolean open = at >= lengthMin && rules.max == Long.MAX_VALUE;
        state.add(open ? Math.min(at, rules.tail()) : at);
        Arrays.stream(needs).forEach(state::add);
        Arrays.stream(room).forEach(state::add);
        return state;
    }
}
