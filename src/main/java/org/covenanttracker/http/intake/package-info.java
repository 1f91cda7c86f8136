/// Requests on their way in, before any operation is looked up: heads, bodies and addresses that are
/// too large, too slow or no HTTP are refused here, and bodies taken in whole.
package org.covenanttracker.http.intake;
