package dev.mek.contracts.mutation;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A way to change a schema, and what it does to its readers and writers: {@code +} they understand each other, {@code -} they do
 * not. The first two signs are backward and forward between the open schemas, the other two with writers held to the closed form.
 *
 * @param labels such as {@code "-+ ++"}
 * @param where the fields that it fits
 */
record Operator(String name, String labels, Predicate<Field> where, Consumer<Field> change) {

    char label(int index) {
        return labels.replace(" ", "").charAt(index);
    }
}
