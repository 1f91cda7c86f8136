/// The demo: a ledger with an invented history, whose day is moved by whoever uses it. None of this
/// exists on a ledger that was not started as a demo.
///
/// The history is data: `demo/breaches.txt` and `demo/commitments.txt` hold a line for each case, a
/// [Plan] turns the lines into dated steps, and a [History] takes them through the public API, so
/// that nothing stands on a demo's record that a key holder could not have put there.
package org.covenanttracker.demo;
