/// Publishes the ledger as a C2SP tiled log: hashes what was appended, stores tiles, signs checkpoints
/// and hands out receipts. Whatever it needs to prove something is in [org.covenanttracker.ledger.proof].
package org.covenanttracker.ledger.tree;
