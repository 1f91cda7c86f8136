/// From the command line to a running service, and back: options, the embedded PostgreSQL, the
/// checks that refuse an unsafe database, the secrets, and a stop in the right order.
///
/// What is known beforehand to go wrong ends in [CannotStart], one line for the person at the
/// terminal; a stack trace here always means a bug.
package org.covenanttracker.start;
