/// What every feature shares at the door: refusals and the one problem mapper, strict JSON, cursors,
/// who is calling, what was asked for before, and the clock.
package org.covenanttracker.http;
