package org.covenanttracker.register;

/// What sort of public body it is; bodies are compared within a kind only.
public enum DepartmentKind {
    MINISTERIAL_DEPARTMENT,
    NON_MINISTERIAL_DEPARTMENT,
    EXECUTIVE_AGENCY,
    PUBLIC_BODY,
    LOCAL_AUTHORITY
}
