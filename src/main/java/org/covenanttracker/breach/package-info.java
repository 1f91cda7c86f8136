/// Breaches, from filing to end.
///
/// What may be done, in which stage, by whom. A command that is not in this table is refused: 403 to
/// whom it is never open, 409 to whom it is open in another stage. `LifecycleTest` holds the table
/// against the code, for every stage, command and party. A steward's acceptance after the clock's is
/// the screening that was missed: it opens the words and puts the breach on the card. Where a steward
/// stands beside the department, it records what came by letter.
///
/// | Command       | In stages                                   | By                 |
/// |---------------|---------------------------------------------|--------------------|
/// | Refuse        | filed                                       | steward            |
/// | Correct       | filed                                       | filer              |
/// | Correct       | open, answered, contested, lapsed, resolved, decided | steward   |
/// | Accept        | filed                                       | clock              |
/// | Accept        | all but refused, withdrawn, struck_out      | steward            |
/// | Reinstate     | refused                                     | steward, reviewer  |
/// | Reinstate     | withdrawn                                   | filer              |
/// | Serve         | open                                        | steward, clock     |
/// | Acknowledge   | open                                        | department, steward |
/// | ExtendAnswer  | open                                        | department         |
/// | AskClarification | open                                     | department         |
/// | GiveClarification | open                                    | filer              |
/// | Escalate      | all but refused, withdrawn, struck_out      | filer              |
/// | Escalate      | open, answered, contested, lapsed, resolved, decided | department |
/// | AttachEvidence | all but refused, withdrawn, struck_out     | filer              |
/// | AttachEvidence | open, answered, contested, lapsed, resolved, decided | department |
/// | ShowEvidence  | filed, refused, withdrawn, struck_out        | steward            |
/// | ShowEvidence  | open, answered, contested, lapsed, resolved, decided | steward   |
/// | Answer        | open, contested                             | department, steward |
/// | ContestAnswer | answered, lapsed                            | filer              |
/// | AcceptAnswer  | answered, contested, lapsed                 | filer              |
/// | ExtendReply   | answered                                    | filer              |
/// | Lapse         | answered                                    | clock              |
/// | DraftFinding  | contested                                   | reviewer           |
/// | CommentOnFinding | contested                                | filer, department  |
/// | Recuse        | contested                                   | reviewer           |
/// | MakeFinding   | contested                                   | reviewer           |
/// | ReviseFinding | decided                                     | reviewer           |
/// | Withdraw      | filed, open, answered, contested, lapsed    | filer              |
/// | Support       | all but refused, withdrawn, struck_out      | other_organisation, invited |
/// | ConfirmCoFiling | filed, open, answered, contested, lapsed  | invited            |
/// | ComeForward   | all but refused, withdrawn, struck_out      | filer              |
/// | ObjectToText  | all but refused, withdrawn, struck_out      | filer              |
/// | Transfer      | open, contested                             | steward            |
/// | Group         | all but refused                             | steward            |
/// | StrikeOut     | open, answered, contested, lapsed, resolved, decided, withdrawn | steward |
/// | ReportRemedy  | answered, contested, lapsed, resolved, decided | department, steward |
/// | ConfirmRemedy | answered, contested, lapsed, resolved, decided | filer           |
package org.covenanttracker.breach;
