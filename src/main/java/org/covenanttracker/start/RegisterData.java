package org.covenanttracker.start;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.covenanttracker.http.Json;
import org.covenanttracker.register.RegisterEvent;
import org.covenanttracker.register.RegisterEvent.CalendarAdopted;
import org.covenanttracker.register.RegisterEvent.CaveatAdopted;
import org.covenanttracker.register.RegisterEvent.DepartmentRegistered;
import org.covenanttracker.register.RegisterEvent.EditionPublished;
import org.covenanttracker.register.RegisterEvent.MethodologyAdopted;
import org.covenanttracker.register.RegisterEvent.ProcedureAdopted;

/// What a new ledger begins with, from the data files beside the code.
final class RegisterData {

    private static final ObjectMapper MAPPER = Json.mapper();

    private RegisterData() {}

    /// @param demo adds the caveat that a demo's cards carry, so that whoever folds its leaves has it
    static List<RegisterEvent> load(boolean demo) {
        List<RegisterEvent> events = new ArrayList<>();
        events.add(read("edition-2025-07-17.json", new TypeReference<EditionPublished>() {}));
        events.add(read("procedure-1.json", new TypeReference<ProcedureAdopted>() {}));
        events.add(read("calendar-2025-2028.json", new TypeReference<CalendarAdopted>() {}));
        events.add(new MethodologyAdopted("2"));
        events.addAll(read("caveats.json", new TypeReference<List<CaveatAdopted>>() {}));
        if (demo) events.add(read("caveat-of-a-demo.json", new TypeReference<CaveatAdopted>() {}));
        events.addAll(read("departments.json", new TypeReference<List<DepartmentRegistered>>() {}));
        return events;
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream json = RegisterData.class.getResourceAsStream("/register/" + file)) {
            return MAPPER.readValue(json, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The register's data cannot be read: " + file, unreadable);
        }
    }
}
