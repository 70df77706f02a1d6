package dev.mek.cli.check;

import dev.mek.cli.fixture.CopiedRepository;
import dev.mek.cli.fixture.Golden;
import dev.mek.cli.fixture.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not as it should be gets one line that says where, and no half of a report. The catalogue is another domain's. */
class CheckInputIT {

    private static final String SCHEMA = "{\"type\": \"object\", \"properties\": {\"book\": {\"type\": \"string\"}}}\n";

    @TempDir
    Path home;

    @Test
    void eachMistakeIsOneLineWithItsPlace() throws IOException {
        String minimal = "events:\n  - type: book-lent\n    schema: book-lent.json\n";
        StringBuilder session = new StringBuilder();
        session.append(check("nothing wrong", minimal, SCHEMA));
        session.append(check(
                "yaml in place of json",
                minimal.replace(".json", ".yaml"),
                "type: object\nproperties: {book: {type: string}}\n"));
        session.append(check("broken yaml", "events:\n  - type: book-lent\n   schema: x\n", SCHEMA));
        session.append(check("broken json", minimal, "{\"type\": \"object\",\n  \"properties\": {,}}\n"));
        session.append(check("a name twice", minimal, "{\"type\": \"object\",\n  \"type\": \"array\"}\n"));
        session.append(check("no schema", minimal, "{\"properties\":\n  {\"book\": {\"minLength\": -1}}}\n"));
        session.append(check(
                "a reference to nowhere", minimal, "{\"properties\":\n  {\"book\": {\"$ref\": \"#/$defs/book\"}}}\n"));
        session.append(check("a reference to elsewhere", minimal, "{\"$ref\": \"https://example.org/book.json\"}\n"));
        session.append(check("a circle", minimal, "{\"$ref\": \"#\"}\n"));
        session.append(check("no file", minimal.replace("book-lent.json", "book.json"), SCHEMA));
        session.append(check("no type", "events:\n  - schema: book-lent.json\n", SCHEMA));
        session.append(check("no mode", minimal + "    compatibility: sideways\n", SCHEMA));
        session.append(
                check("no reason", minimal + "exceptions:\n  - rule: event-removed\n    for: book-lent\n", SCHEMA));
        session.append(check("an event twice", minimal + minimal.substring("events:\n".length()), SCHEMA));
        session.append(check("outside", minimal.replace("book-lent.json", "../../secret.json"), SCHEMA));
        session.append(check("an alias", "events:\n  - &a {type: x, schema: book-lent.json}\n  - *a\n", SCHEMA));
        session.append(check("empty", "", SCHEMA));

        Golden.check("contracts/check-input.txt", session.toString().replace(home.toString(), "."));
    }

    @Test
    void whatTheRepositoryDoesNotHoldIsOneLine() throws IOException {
        Path folder = Files.createDirectories(home.resolve("library/catalogue"));
        write(folder, "events:\n  - type: book-lent\n    schema: book-lent.json\n", SCHEMA);
        CopiedRepository.inPlace(home.resolve("library"));
        Path alone = Files.createDirectories(home.resolve("alone"));
        write(alone, "events: []\n", SCHEMA);
        StringBuilder session = new StringBuilder();
        for (String words : List.of(
                folder + " --against git:main",
                folder + " --against merge-base",
                folder + " --against git:nowhere",
                folder + " --against nowhere",
                alone + " --against git:main",
                home.resolve("missing") + " --against git:main",
                folder + " --against git:main --releases (",
                folder + " --against git:main --last 0",
                folder + " --against git:main -o xml",
                folder + " --against git:main --seen-on loans --brokers 127.0.0.1:1")) {
            session.append(transcript(words));
        }
        Files.writeString(home.resolve("library/.git/shallow"), "0123456789012345678901234567890123456789\n");
        for (String words : List.of(
                folder + " --against git:main",
                folder + " --against merge-base",
                folder + " --against git:nowhere",
                folder + " --against git:main --no-releases")) {
            session.append("# in a shallow clone\n").append(transcript(words));
        }

        Golden.check(
                "contracts/check-repository.txt",
                session.toString().replace(home.toString(), ".").replaceAll("@[0-9a-f]{8}", "@01234567"));
    }

    private String check(String name, String catalog, String schema) throws IOException {
        Path folder = home.resolve(name.replace(' ', '-'));
        Path before = Files.createDirectories(folder.resolve("before"));
        Path after = Files.createDirectories(folder.resolve("after"));
        write(before, "events:\n  - type: book-lent\n    schema: book-lent.json\n", SCHEMA);
        write(after, catalog, schema);
        return "# " + name + "\n" + transcript(after + " --against " + before);
    }

    private String transcript(String words) {
        return new Screen(home).transcript(List.of(("contracts check " + words).split(" ", -1))) + "\n";
    }

    private static void write(Path folder, String catalog, String schema) throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), catalog);
        Files.writeString(folder.resolve("book-lent.json"), schema);
        Files.writeString(folder.resolve("book-lent.yaml"), schema);
    }
}
