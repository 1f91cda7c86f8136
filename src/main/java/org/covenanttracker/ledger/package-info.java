/// The append-only record: events, their leaves and words, the open day, and the rebuilding of rows.
///
/// What may become of one field of words, decided by `ContentRules` whichever feature's they are:
///
/// | Status   | Event                       | By                                 | To         |
/// |----------|-----------------------------|------------------------------------|------------|
/// | any kept | ContentHeld                 | a steward who did not hold it last | held       |
/// | held     | ContentReleased (hold)      | a steward; the clock after its end | as before  |
/// | any kept | ContentRedacted             | a steward                          | redacted   |
/// | redacted | ContentReleased (redaction) | a steward                          | open       |
/// | any kept | ErasureProposed             | a steward                          | as it was  |
/// | any kept | ContentErased               | a second, independent steward      | erased     |
package org.covenanttracker.ledger;
