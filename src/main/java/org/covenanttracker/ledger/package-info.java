/// The append-only record: events, their leaves and words, the open day, and the rebuilding of rows.
package org.covenanttracker.ledger;
