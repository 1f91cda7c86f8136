/// Contact details that authors mean to publish, on whichever feature's stream. What becomes of a field with
/// some:
///
/// | Status | Event                   | By        | To                          |
/// |--------|-------------------------|-----------|-----------------------------|
/// | closed | ContactDetailsConfirmed | a steward | open, when its feature says |
package org.covenanttracker.ledger.contact;
