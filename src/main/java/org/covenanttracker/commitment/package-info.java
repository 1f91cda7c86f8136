/// Commitments: what departments promise, how it goes by their own account and by others', and every
/// wording they ever gave it.
package org.covenanttracker.commitment;
