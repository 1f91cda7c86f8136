package org.covenanttracker.demo;

import java.util.Map;

/// A request that carries out an act.
///
/// @param body null for a command without one
record Call(String key, String path, Map<String, ?> body) {}
