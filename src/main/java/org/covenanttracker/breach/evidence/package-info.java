/// What may be attached to a breach: which types, told by their bytes, and how each is rid of what its
/// owner does not see in it. Pure, over bytes in memory: an unclean file never reaches a disk.
package org.covenanttracker.breach.evidence;
