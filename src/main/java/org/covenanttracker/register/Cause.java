package org.covenanttracker.register;

/// What an organisation is for: the sections A to L of the UN's ICNPTSO (2018).
public enum Cause {
    CULTURE,
    EDUCATION,
    HEALTH,
    SOCIAL_SERVICES,
    ENVIRONMENT,
    DEVELOPMENT_AND_HOUSING,
    ADVOCACY,
    PHILANTHROPY,
    RELIGION,
    PROFESSIONAL_AND_LABOUR,
    SCIENTIFIC_AND_ADMINISTRATIVE,
    OTHER
}
