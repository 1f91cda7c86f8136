/// Keys: who may call, as whom. Each operation names the roles it takes; none is open by oversight.
package org.covenanttracker.access;
