/// The API description, completed at build time: what holds for many operations is said here, once, from
/// the rules that are enforced. `META-INF/openapi.yaml` has the parts that it refers to.
package org.covenanttracker.http.openapi;
