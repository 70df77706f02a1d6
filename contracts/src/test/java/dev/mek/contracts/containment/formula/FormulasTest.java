package dev.mek.contracts.containment.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormulasTest {

    private final Formulas pool = new Formulas();
    private final Formula short3 = pool.ifType(new Atom.LengthAtLeast(4, false));
    private final Formula a = pool.word("a");

    @Test
    void theSameIsMadeOnce() {
        assertThat(pool.all(a, short3)).isSameAs(pool.all(short3, a, a));
        assertThat(pool.ifType(new Atom.LengthAtLeast(4, false))).isSameAs(short3);
        assertThat(short3.not().not()).isSameAs(short3);
    }

    @Test
    void aContradictionIsNothing() {
        Formula either = pool.any(short3, pool.types(List.of(Type.NULL)));

        assertThat(pool.all(either, either.not())).isSameAs(pool.nothing());
        assertThat(pool.any(either, either.not())).isSameAs(pool.everything());
        assertThat(pool.all(a, pool.word("b"))).isSameAs(pool.nothing());
        assertThat(pool.all(a, pool.types(List.of(Type.NUMBER)))).isSameAs(pool.nothing());
    }

    @Test
    void wordsComeTogether() {
        assertThat(pool.any(a, pool.word("b"))).isSameAs(pool.is(new Atom.Word(Set.of("a", "b"), true)));
    }

    @Test
    void aKeywordSaysNothingOfOtherKinds() {
        assertThat(short3.of(Type.NUMBER)).isSameAs(pool.everything());
        assertThat(short3.not().of(Type.NUMBER)).isSameAs(pool.nothing());
        assertThat(short3.of(Type.STRING)).isSameAs(pool.is(new Atom.LengthAtLeast(4, false)));
        assertThat(pool.any(a, a.not()).of(Type.STRING)).isSameAs(pool.everything());
    }
}
