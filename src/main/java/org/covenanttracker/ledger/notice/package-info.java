/// Legal and data-protection notices about published words, from anybody: received, answered in two days.
package org.covenanttracker.ledger.notice;
