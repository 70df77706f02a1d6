package dev.mek.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void readsAndWritesTheSameTraceparent() {
        TraceContext context = TraceContext.parse(PARENT, "a=1,b=2").orElseThrow();

        assertThat(context)
                .isEqualTo(new TraceContext("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true, "a=1,b=2"));
        assertThat(context.traceparent()).isEqualTo(PARENT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0x",
                " 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void whatDoesNotHoldCountsAsNone(@Nullable String traceparent) {
        assertThat(TraceContext.parse(traceparent, "a=1")).isEmpty();
    }

    @Test
    void aLaterVersionIsReadAsFarAsThisOneGoes() {
        assertThat(TraceContext.parse("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-03-what-ever", null))
                .hasValueSatisfying(context -> assertThat(context.traceparent()).isEqualTo(PARENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=\u00fc", "a=1\n"})
    void aStateThatDoesNotHoldIsDroppedAlone(String state) {
        assertThat(TraceContext.parse(PARENT, state))
                .hasValueSatisfying(context -> assertThat(context.state()).isNull());
        assertThat(TraceContext.parse(PARENT, "x".repeat(513)))
                .hasValueSatisfying(context -> assertThat(context.state()).isNull());
    }

    @Test
    void aChildIsAnotherStepOfTheSameTrace() {
        TraceContext parent = TraceContext.parse(PARENT, "a=1").orElseThrow();

        TraceContext child = parent.child();

        assertThat(child.traceId()).isEqualTo(parent.traceId());
        assertThat(child.parentId()).isNotEqualTo(parent.parentId());
        assertThat(child.sampled()).isTrue();
        assertThat(child.state()).isEqualTo("a=1");
    }

    @Test
    void aNewTraceHoldsAndDiffersFromTheLast() {
        TraceContext first = TraceContext.start();

        assertThat(TraceContext.parse(first.traceparent(), null)).hasValue(first);
        assertThat(TraceContext.start().traceId()).isNotEqualTo(first.traceId());
    }

    @Test
    void aBrokenIdIsRefused() {
        assertThatThrownBy(() -> new TraceContext("0".repeat(32), "b7ad6b7169203331", true, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
