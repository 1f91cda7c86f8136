package org.covenanttracker.start;

import java.util.List;

/// What the command line says of limits.
///
/// @param inDemo whether they hold in a demonstration too
/// @param proxies networks whose word for where a request comes from is taken
record LimitOptions(boolean inDemo, List<String> proxies) {}
