package dev.mek.contracts.rule;

import java.util.List;
import java.util.Optional;

/** Every rule, in the order in which findings are shown. */
public final class Rules {

    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new SchemaBackward(),
            new SchemaForward(),
            new SchemaEmpty(),
            new SchemaUndecided(),
            new ExampleInvalid(),
            new EventRemoved(),
            new ConsumerStillListed(),
            new TopicChanged(),
            new TopicRemoved(),
            new KeyChanged(),
            new OwnerChanged(),
            new PartitionsChanged(),
            new TopicSettingsChanged(),
            new HeaderRemoved(),
            new ModeWeakened(),
            new VersionNotRaised(),
            new ExceptionUnused());

    private Rules() {}

    public static Optional<Rule> named(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
