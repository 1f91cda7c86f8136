package org.covenanttracker.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "ledger")
interface LedgerConfig {

    /// The log's name in checkpoints and receipts: a host name of the operator's, without a scheme.
    @WithDefault("covenant-tracker.invalid")
    String origin();
}
