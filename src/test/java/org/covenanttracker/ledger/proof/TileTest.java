package org.covenanttracker.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TileTest {

    /// The first path is the example of the C2SP tlog-tiles specification.
    @ParameterizedTest
    @CsvSource({
        "tile/0/x001/x234/067, 0, 1234067, 256",
        "tile/0/000, 0, 0, 256",
        "tile/5/999, 5, 999, 256",
        "tile/1/x001/000.p/1, 1, 1000, 1",
        "tile/entries/x012/345.p/255, -1, 12345, 255"
    })
    void a_path_is_read_and_written(String path, int level, long number, int width) {
        Tile tile = new Tile(level, number, width);
        assertEquals(Optional.of(tile), Tile.parse(path));
        assertEquals(path, tile.path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/0/x1",
                "tile/00/000",
                "tile/6/000",
                "tile/-1/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x001",
                "tile/0/000/",
                "/tile/0/000",
                "tile/0/000.p/1000",
                "tile/0/../000",
                "tile/data/000",
                "tile/0/x001/x001/x001/x001/x001/000",
                "tile/0/000\n",
                "tile/0/٠٠٠"
            })
    void what_would_not_be_written_so_is_no_path(String path) {
        assertEquals(Optional.empty(), Tile.parse(path));
    }

    @Test
    void a_tree_fills_just_its_own_tiles() {
        assertEquals(List.of(), Tile.all(0));
        assertEquals(
                List.of("tile/entries/000", "tile/entries/001.p/1", "tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1"),
                Tile.all(257).stream().map(Tile::path).toList());
        assertTrue(Tile.all(70_000).stream().allMatch(tile -> tile.isWithin(70_000)));
    }

    @Test
    void a_tile_beyond_the_size_is_not_within_it() {
        assertTrue(new Tile(0, 1, 1).isWithin(257));
        assertFalse(new Tile(0, 1, 2).isWithin(257));
        assertFalse(Tile.full(1, 0).isWithin(65_535));
        assertTrue(Tile.full(1, 0).isWithin(65_536));
    }
}
