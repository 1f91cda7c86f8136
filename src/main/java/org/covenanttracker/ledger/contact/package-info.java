/// Contact details that authors mean to publish: what holds some stays closed to the public until a steward
/// has confirmed it, field by field.
package org.covenanttracker.ledger.contact;
