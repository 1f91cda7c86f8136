package org.covenanttracker.breach;

import org.covenanttracker.http.PlainText;

/// What is said of a file that is attached.
///
/// @param name the file's own; null where it has none
/// @param visibility to whom it may be shown at most; null where its owner leaves that to the rule
record AttachEvidenceRequest(@PlainText(max = 200) String name, Visibility visibility) {}
