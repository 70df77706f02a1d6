package dev.mek.cli.context;

import dev.mek.cli.option.Environment;
import dev.mek.cli.option.StackOption;
import java.util.Optional;

/** Which place a command is meant for. */
public sealed interface Selection {

    /** A context: said with {@code --context}, or in use. */
    record InContext(Context context) implements Selection {}

    /** A stack on this machine: said with {@code --stack} or {@code --context local}. */
    record Local() implements Selection {}

    /** Nothing was said: the environment's names count, else the stack on this machine. */
    record Unsaid() implements Selection {}

    /** What is said on the command line counts most, then {@code BOOKINGS_CONTEXT}, then what is in use. */
    static Selection of(Environment environment, StackOption option) {
        Contexts contexts = Contexts.of(environment.variables());
        if (option.context().isEmpty() && option.given().isPresent()) {
            return new Local();
        }
        Optional<String> said = option.context().or(() -> environment.variable("BOOKINGS_CONTEXT"));
        if (said.filter(Context.LOCAL::equals).isPresent()) {
            return new Local();
        }
        return said.or(contexts::inUse)
                .<Selection>map(name -> new InContext(contexts.get(name)))
                .orElseGet(Unsaid::new);
    }
}
