package dev.mek.contracts.containment.pattern;

import dev.mek.contracts.containment.text.SymbolSet;

/** The named sets of ECMA-262 §22.2.2.9. */
final class Classes {

    static final SymbolSet DIGITS = SymbolSet.range('0', '9');
    static final SymbolSet WORD =
            DIGITS.or(SymbolSet.range('a', 'z')).or(SymbolSet.range('A', 'Z')).or(SymbolSet.of('_'));
    static final SymbolSet LINE_ENDS = SymbolSet.of('\n').or(SymbolSet.of('\r')).or(SymbolSet.range(0x2028, 0x2029));
    static final SymbolSet SPACE = SymbolSet.range(0x09, 0x0D)
            .or(SymbolSet.of(' '))
            .or(SymbolSet.of(0xA0))
            .or(SymbolSet.of(0x1680))
            .or(SymbolSet.range(0x2000, 0x200A))
            .or(SymbolSet.range(0x2028, 0x2029))
            .or(SymbolSet.of(0x202F))
            .or(SymbolSet.of(0x205F))
            .or(SymbolSet.of(0x3000))
            .or(SymbolSet.of(0xFEFF));

    private Classes() {}
}
