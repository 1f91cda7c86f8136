/// What proves that an entry is in the log and that a log only grew: hashes, proofs, tiles and signed
/// notes. Pure, without the framework, and shared by the service with the offline verifier.
package org.covenanttracker.ledger.proof;
