package org.covenanttracker.register;

/// How slugs, codes and links on the register are written, as regular expressions.
final class Shape {

    static final String SLUG = "(?!.*--)[a-z0-9][a-z0-9-]*(?<!-)";
    static final String ACRONYM = "[A-Za-z0-9&-]{1,12}";
    static final String LINK = "https://[A-Za-z0-9._~:/?#@!$&()*+,;=%\\[\\]-]+";

    private Shape() {}
}
