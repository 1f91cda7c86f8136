package org.covenanttracker.demo;

import java.util.Map;

/// Every key of a demo, as `demo-keys.json` holds them.
///
/// @param organisations by identifier, such as `XX-DEMO-1`
/// @param departments by slug
record DemoKeys(
        String steward,
        String steward2,
        String reviewer,
        Map<String, String> organisations,
        Map<String, String> departments) {

    /// The key of `XX-DEMO-n`.
    String organisation(int n) {
        return organisations.get("XX-DEMO-" + n);
    }
}
