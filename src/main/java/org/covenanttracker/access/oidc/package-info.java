/// Access tokens of providers that the operator trusts (OpenID Connect): whether one is right, and whom it
/// vouches for. What that person may do is not decided here.
package org.covenanttracker.access.oidc;
