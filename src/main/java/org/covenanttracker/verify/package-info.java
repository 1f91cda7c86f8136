/// Checks a log and its scorecards without trusting, or needing, the service. A plain program: what is
/// read may be a hostile copy, so nothing in it names a path, a size or a host that is then used.
package org.covenanttracker.verify;
