// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.kernels;

import java.lang.foreign.Arena;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What images and volumes are alike in.
 *
 * @param <S> the type of the view itself
 */
abstract sealed class GridView<S extends GridView<S>> permits Image, Volume {
    private final Grid grid;

    GridView(Grid grid) {
        this.grid = grid;
    }

    /** A view of the same type. */
    abstract S make(Grid of);

    final Grid grid() {
        return grid;
    }

    final PixelType type() {
        return grid.type();
    }

    /** {@return elements in a row} */
    public final long width() {
        return grid.width();
    }

    /** {@return rows; of a volume, in a slice} */
    public final long height() {
        return grid.height();
    }

    /**
     * New memory of the same type and sides.
     *
     * @param arena allocates it, and frees it when it closes
     * @return a view of it, without gaps between its rows
     */
    public final S like(Arena arena) {
        return make(grid.like(arena));
    }

    final S filtered(Arena arena, Consumer<S> filter) {
        S destination = like(arena);
        filter.accept(destination);
        return destination;
    }

    /** What a destination consists of, once its sides are known to fit. */
    final Grid checked(S destination) {
        Grid into = destination.grid();
        grid.checkSameSides(into);
        return into;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof GridView<?> view && grid.equals(view.grid);
    }

    @Override
    public final int hashCode() {
        return grid.hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + grid + "]";
    }
}
