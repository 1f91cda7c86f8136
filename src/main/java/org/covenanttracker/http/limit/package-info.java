/// How much each caller may ask for: quotas by holder of a key and by address, and how many
/// requests of one caller are in hand at once. All of it is in memory and is forgotten after ten
/// quiet minutes; nothing of it is logged or stored.
package org.covenanttracker.http.limit;
