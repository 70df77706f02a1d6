package dev.mek.contracts.containment.pattern;

import dev.mek.contracts.containment.text.SymbolSet;
import java.util.Optional;

/** What follows a backslash. */
final class Escapes {

    /** Punctuation that may be escaped; more than the {@code u} flag allows, since other validators accept it. */
    private static final String PLAIN = "^$\\.*+?()[]{}|/-_ !\"#%&',:;<=>@`~";

    private final Reader reader;

    Escapes(Reader reader) {
        this.reader = reader;
    }

    Regex outsideClass() throws InvalidPattern {
        if (reader.takes("b")) {
            return new Regex.Boundary(true);
        }
        if (reader.takes("B")) {
            return new Regex.Boundary(false);
        }
        if (reader.takes("k<")) {
            name();
            return new Regex.Back();
        }
        int start = reader.position();
        int digits = reader.number();
        if (digits > 0) {
            return new Regex.Back();
        }
        reader.back(start);
        Optional<SymbolSet> named = namedSet();
        return new Regex.Symbol(named.isPresent() ? named.get() : SymbolSet.of(character()));
    }

    /** {@code \d}, {@code \p{…}} and the like; nothing is taken where there is none. */
    Optional<SymbolSet> namedSet() throws InvalidPattern {
        if (reader.takes("d")) {
            return Optional.of(Classes.DIGITS);
        }
        if (reader.takes("D")) {
            return Optional.of(Classes.DIGITS.not());
        }
        if (reader.takes("w")) {
            return Optional.of(Classes.WORD);
        }
        if (reader.takes("W")) {
            return Optional.of(Classes.WORD.not());
        }
        if (reader.takes("s")) {
            return Optional.of(Classes.SPACE);
        }
        if (reader.takes("S")) {
            return Optional.of(Classes.SPACE.not());
        }
        if (reader.takes("p{")) {
            return Optional.of(property());
        }
        return reader.takes("P{") ? Optional.of(property().not()) : Optional.empty();
    }

    private SymbolSet property() throws InvalidPattern {
        StringBuilder name = new StringBuilder();
        while (!reader.takes("}")) {
            name.appendCodePoint(reader.next());
        }
        Optional<SymbolSet> set = Properties.of(name.toString());
        if (set.isEmpty()) {
            throw reader.wrong("unknown property " + name);
        }
        return set.get();
    }

    /** The code point of a character escape. */
    int character() throws InvalidPattern {
        int point = reader.next();
        return switch (point) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 0x0B;
            case 'f' -> '\f';
            case 'r' -> '\r';
            case '0' -> zero();
            case 'c' -> control();
            case 'x' -> hex(2);
            case 'u' -> unicode();
            default -> {
                if (point < 0x80 && PLAIN.indexOf(point) < 0) {
                    throw reader.wrong("unknown escape \\" + Character.toString(point));
                }
                yield point;
            }
        };
    }

    private int zero() throws InvalidPattern {
        if (reader.number() >= 0) {
            throw reader.wrong("octal escape");
        }
        return 0;
    }

    private int control() throws InvalidPattern {
        int letter = reader.next();
        if (letter > 'z' || !Character.isLetter(letter)) {
            throw reader.wrong("unknown control letter");
        }
        return letter % 32;
    }

    private int hex(int digits) throws InvalidPattern {
        int value = reader.hex(digits);
        if (value < 0) {
            throw reader.wrong(digits + " hexadecimal digits are missing");
        }
        return value;
    }

    private int unicode() throws InvalidPattern {
        if (reader.takes("{")) {
            int value = 0;
            while (!reader.takes("}")) {
                value = value * 16 + hex(1);
                if (value > Character.MAX_CODE_POINT) {
                    throw reader.wrong("no such code point");
                }
            }
            return value;
        }
        int first = hex(4);
        int start = reader.position();
        if (Character.isHighSurrogate((char) first) && reader.takes("\\u")) {
            int second = reader.hex(4);
            if (second >= 0 && Character.isLowSurrogate((char) second)) {
                return Character.toCodePoint((char) first, (char) second);
            }
            reader.back(start);
        }
        return first;
    }

    void name() throws InvalidPattern {
        int length = 0;
        while (!reader.takes(">")) {
            int point = reader.next();
            if (!(Character.isLetterOrDigit(point) || point == '_' || point == '$')) {
                throw reader.wrong("not a group's name");
            }
            length++;
        }
        if (length == 0) {
            throw reader.wrong("a group's name is empty");
        }
    }
}
