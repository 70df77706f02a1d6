package dev.mek.cli.command;

import dev.mek.cli.option.HelpOption;
import dev.mek.cli.option.Numbers;
import dev.mek.cli.output.Channel;
import dev.mek.cli.output.Colour;
import dev.mek.cli.output.Exit;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Makes a picocli command line of one command: the same help, width and manners for all. */
final class CommandLines {

    private static final int WIDTH_MAX = 110;
    private static final int WIDTH_MIN = 60;

    private CommandLines() {}

    static CommandLine of(String name, Callable<Exit> command, Channel out) {
        CommandLine line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        spec.name("bookings " + name);
        spec.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
        spec.usageMessage()
                .width(Math.clamp(out.columns(), WIDTH_MIN, WIDTH_MAX))
                .synopsisHeading("@|bold Usage:|@ ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n@|bold Options|@%n")
                .footerHeading("%n@|bold Examples|@%n")
                .sortOptions(false)
                .abbreviateSynopsis(true);
        // As they are written: an example that is broken in two cannot be typed off.
        line.getHelpSectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_FOOTER,
                        help -> String.join("\n", spec.usageMessage().footer()) + "\n");
        line.setColorScheme(colours(out));
        line.registerConverter(int.class, Numbers.whole());
        line.registerConverter(Integer.class, Numbers.whole());
        line.registerConverter(Long.class, Numbers.large());
        line.setUsageHelpLongOptionsMaxWidth(30);
        return line;
    }

    private static ColorScheme colours(Channel out) {
        boolean on = !out.paint(Colour.BOLD, "x").equals("x");
        return new ColorScheme.Builder(on ? Ansi.ON : Ansi.OFF)
                .options(Ansi.Style.fg_cyan)
                .parameters(Ansi.Style.fg_cyan)
                .commands(Ansi.Style.bold)
                .optionParams(Ansi.Style.italic)
                .build();
    }
}
