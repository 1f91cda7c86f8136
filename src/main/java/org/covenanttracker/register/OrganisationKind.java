package org.covenanttracker.register;

/// The sorts of organisation that the Covenant names.
public enum OrganisationKind {
    CHARITY,
    COMMUNITY_GROUP,
    SOCIAL_ENTERPRISE,
    COOPERATIVE,
    FAITH_ORGANISATION,
    TRADE_UNION,
    FUNDER,
    OTHER
}
