/// The register: editions with their signs, departments, organisations, and what clocks run by
/// (procedures, calendars).
package org.covenanttracker.register;
