package org.covenanttracker.access.oidc;

import java.util.UUID;
import org.covenanttracker.http.Role;

/// Whom a right token vouches for.
///
/// @param issuer the operator's name for whoever issued it
/// @param department its slug, for the role department
/// @param holder for the role steward; null for a person who is not listed
public record Vouched(String issuer, Role role, String department, UUID holder) {}
