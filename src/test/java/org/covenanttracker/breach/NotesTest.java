package org.covenanttracker.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NotesTest {

    @Test
    void what_is_added_stands_last_and_the_list_before_stays_as_it_was() {
        List<Integer> none = List.of();
        List<Integer> one = Notes.with(none, 1);
        List<Integer> two = Notes.with(one, 2);
        assertEquals(List.of(List.of(), List.of(1), List.of(1, 2)), List.of(none, one, two));
    }

    @Test
    void only_those_asked_for_are_changed() {
        List<Integer> notes = List.of(1, 2, 3);
        assertEquals(List.of(10, 20, 30), Notes.changed(notes, each -> each * 10));
        assertEquals(List.of(1, 20, 3), Notes.changed(notes, 1, 2, each -> each * 10));
        assertSame(notes, Notes.changed(notes, 3, 3, each -> each * 10));
        assertEquals(List.of(1, 2, 3), notes);
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        assertThrows(IndexOutOfBoundsException.class, () -> Notes.changed(List.of(1), 1, 2, each -> each));
    }
}
