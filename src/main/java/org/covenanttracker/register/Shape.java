package org.covenanttracker.register;

/// How slugs, codes and links on the register are written, as regular expressions.
final class Shape {

    static final String SLUG = "(?!.*--)[a-z0-9][a-z0-9-]*(?<!-)";
    static final String ACRONYM = "[A-Za-z0-9&-]{1,12}";
    static final String LINK = "https://[A-Za-z0-9._~:/?#@!$&()*+,;=%\\[\\]-]+";

    static final String LINK_EXAMPLE = "https://www.gov.uk/government/publications/civil-society-covenant";

    /// The code of a document, which stands in addresses.
    static final String DOCUMENT = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    /// A code in snake case.
    static final String CODE = "[a-z][a-z0-9_]{1,59}";

    private Shape() {}
}
