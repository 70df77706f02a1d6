package dev.mek.cli.command;

import dev.mek.cli.command.booking.AvailabilityCommand;
import dev.mek.cli.command.booking.CancelCommand;
import dev.mek.cli.command.booking.ChangeCommand;
import dev.mek.cli.command.booking.CreateCommand;
import dev.mek.cli.command.booking.ListCommand;
import dev.mek.cli.command.booking.ShowCommand;
import dev.mek.cli.command.booking.WatchCommand;
import dev.mek.cli.command.context.ContextAddCommand;
import dev.mek.cli.command.context.ContextListCommand;
import dev.mek.cli.command.context.ContextRemoveCommand;
import dev.mek.cli.command.context.ContextShowCommand;
import dev.mek.cli.command.context.ContextUseCommand;
import dev.mek.cli.command.contract.CheckCommand;
import dev.mek.cli.command.contract.CompareCommand;
import dev.mek.cli.command.deadletter.DeadLetterDiscardCommand;
import dev.mek.cli.command.deadletter.DeadLetterListCommand;
import dev.mek.cli.command.deadletter.DeadLetterRedriveCommand;
import dev.mek.cli.command.deadletter.DeadLetterShowCommand;
import dev.mek.cli.command.deadletter.UnknownTypesCommand;
import dev.mek.cli.command.demo.DemoCommand;
import dev.mek.cli.command.doctor.DoctorCommand;
import dev.mek.cli.command.event.PublishCommand;
import dev.mek.cli.command.event.TailCommand;
import dev.mek.cli.command.part.KillCommand;
import dev.mek.cli.command.part.LogsCommand;
import dev.mek.cli.command.part.PauseCommand;
import dev.mek.cli.command.part.RestartCommand;
import dev.mek.cli.command.part.ResumeCommand;
import dev.mek.cli.command.stack.DownCommand;
import dev.mek.cli.command.stack.StackCheckCommand;
import dev.mek.cli.command.stack.StackInitCommand;
import dev.mek.cli.command.stack.StatusCommand;
import dev.mek.cli.command.stack.SuperviseCommand;
import dev.mek.cli.command.stack.UpCommand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every command there is. The order is the order of the help. */
final class CommandTable {

    static final List<Section> SECTIONS = List.of(
            new Section("Story", List.of(Entry.of("demo", "the whole story, once, from nothing", DemoCommand::new))),
            new Section(
                    "Stack",
                    List.of(
                            Entry.of("up", "bring up the stack", UpCommand::new),
                            Entry.of("down", "stop it", DownCommand::new),
                            Entry.of("status", "show how its parts are", StatusCommand::new),
                            Entry.of("logs", "show what its parts have said", LogsCommand::new),
                            Entry.of("restart", "end parts well and start them again", RestartCommand::new),
                            Entry.of("pause", "freeze parts where they stand", PauseCommand::new),
                            Entry.of("resume", "let paused parts go on", ResumeCommand::new),
                            Entry.of("kill", "end parts as a crash would", KillCommand::new),
                            Entry.of("stack init", "write a stack.yaml to begin with", StackInitCommand::new),
                            Entry.of("stack check", "check a stack.yaml", StackCheckCommand::new),
                            Entry.of("doctor", "find what is wrong with a set-up", DoctorCommand::new),
                            Entry.hidden("supervise", SuperviseCommand::new))),
            new Section(
                    "Bookings",
                    List.of(
                            Entry.of("create", "book a slot", CreateCommand::new),
                            Entry.of("list", "list bookings", ListCommand::new),
                            Entry.of("show", "show one booking, or its history", ShowCommand::new),
                            Entry.of("change", "change slot, service, vehicle or notes", ChangeCommand::new),
                            Entry.of("cancel", "cancel a booking", CancelCommand::new),
                            Entry.of("availability", "show free slots", AvailabilityCommand::new),
                            Entry.of("watch", "watch bookings change, as it happens", WatchCommand::new))),
            new Section(
                    "Kafka",
                    List.of(
                            Entry.of("events tail", "show events as they lie on Kafka", TailCommand::new),
                            Entry.of("events publish", "put an event onto its topic", PublishCommand::new))),
            new Section(
                    "Dead letters",
                    List.of(
                            Entry.of("dead-letters list", "list what could not be handled", DeadLetterListCommand::new),
                            Entry.of("dead-letters show", "show one, byte for byte", DeadLetterShowCommand::new),
                            Entry.of(
                                    "dead-letters redrive",
                                    "have it handled after all, as it is or repaired",
                                    DeadLetterRedriveCommand::new),
                            Entry.of(
                                    "dead-letters discard",
                                    "close it without any effect",
                                    DeadLetterDiscardCommand::new),
                            Entry.of(
                                    "dead-letters unknown-types",
                                    "list types of events that are skipped",
                                    UnknownTypesCommand::new))),
            new Section(
                    "Contexts",
                    List.of(
                            Entry.of("context add", "name a place to talk to", ContextAddCommand::new),
                            Entry.of("context list", "list them", ContextListCommand::new),
                            Entry.of("context show", "show what one says", ContextShowCommand::new),
                            Entry.of("context use", "make one the one that is meant", ContextUseCommand::new),
                            Entry.of("context remove", "forget one", ContextRemoveCommand::new))),
            new Section(
                    "Contracts",
                    List.of(
                            Entry.of("contracts check", "hold a catalogue against an earlier one", CheckCommand::new),
                            Entry.of("contracts compare", "compare two schemas, with proof", CompareCommand::new))),
            new Section("", List.of(Entry.hidden("warm-up", WarmUp::new))));

    private CommandTable() {}

    static Stream<Entry> all() {
        return SECTIONS.stream().flatMap(section -> section.entries().stream());
    }

    static Optional<Entry> named(String name) {
        return all().filter(entry -> entry.name().equals(name)).findFirst();
    }

    static List<Entry> ofGroup(String group) {
        return all().filter(entry -> entry.inGroup() && entry.first().equals(group))
                .toList();
    }

    /** The words that may stand first. */
    static List<String> firstWords() {
        return all().filter(entry -> !entry.hidden())
                .map(Entry::first)
                .distinct()
                .toList();
    }
}
