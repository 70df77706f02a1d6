/** Every schema of the catalogue, changed in every way that people change schemas, against labels set by hand. */
@NullMarked
package dev.mek.contracts.mutation;

import org.jspecify.annotations.NullMarked;
