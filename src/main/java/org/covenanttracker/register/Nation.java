package org.covenanttracker.register;

/// Where in the United Kingdom.
public enum Nation {
    ENGLAND,
    WALES,
    SCOTLAND,
    NORTHERN_IRELAND,
    UK
}
