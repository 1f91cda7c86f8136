/// What every feature shares at the door: refusals and the one problem mapper, strict JSON, cursors, ETags,
/// who is calling, what was asked for before, and the clock.
package org.covenanttracker.http;
