package org.covenanttracker.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.covenanttracker.Api;
import org.covenanttracker.Operations;
import org.covenanttracker.Operations.Operation;
import org.covenanttracker.Refused;
import org.covenanttracker.RunningService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Who may call what: every operation of the OpenAPI document, without a key and with one of each role.
@QuarkusTest
@QuarkusTestResource(RunningService.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RolesTest {

    /// The roles of each operation that needs a key. A new operation is added here by hand, so that
    /// somebody has thought of who may call it.
    private static final Map<String, Set<String>> BY_KEY = Map.ofEntries(
            Map.entry("fileBreach", Set.of("organisation")),
            Map.entry("fileBatch", Set.of("organisation")),
            Map.entry("replyToAnswer", Set.of("organisation")),
            Map.entry("extendReply", Set.of("organisation")),
            Map.entry("withdrawBreach", Set.of("organisation")),
            Map.entry("supportBreach", Set.of("organisation")),
            Map.entry("confirmCoFiling", Set.of("organisation")),
            Map.entry("comeForward", Set.of("organisation")),
            Map.entry("objectToText", Set.of("organisation")),
            Map.entry("confirmRemedy", Set.of("organisation")),
            Map.entry("acknowledgeBreach", Set.of("department", "steward")),
            Map.entry("extendAnswer", Set.of("department")),
            Map.entry("answerBreach", Set.of("department", "steward")),
            Map.entry("reportRemedy", Set.of("department", "steward")),
            Map.entry("acceptBreach", Set.of("steward")),
            Map.entry("refuseBreach", Set.of("steward")),
            Map.entry("serveBreach", Set.of("steward")),
            Map.entry("transferBreach", Set.of("steward")),
            Map.entry("groupBreach", Set.of("steward")),
            Map.entry("strikeOutBreach", Set.of("steward")),
            Map.entry("makeFinding", Set.of("reviewer")),
            Map.entry("draftFinding", Set.of("reviewer")),
            Map.entry("reviseFinding", Set.of("reviewer")),
            Map.entry("recuse", Set.of("reviewer")),
            Map.entry("correctBreach", Set.of("organisation", "steward")),
            Map.entry("clarifyBreach", Set.of("organisation", "department")),
            Map.entry("attachEvidence", Set.of("organisation", "department")),
            Map.entry("showEvidence", Set.of("steward")),
            Map.entry("adoptMethodology", Set.of("steward")),
            Map.entry("escalateBreach", Set.of("organisation", "department")),
            Map.entry("commentOnFinding", Set.of("organisation", "department")),
            Map.entry("reinstateBreach", Set.of("organisation", "steward", "reviewer")),
            Map.entry("makeCommitment", Set.of("department")),
            Map.entry("reviseCommitment", Set.of("department")),
            Map.entry("reportProgress", Set.of("department")),
            Map.entry("withdrawCommitment", Set.of("department")),
            Map.entry("assessCommitment", Set.of("organisation", "reviewer")),
            Map.entry("registerDepartment", Set.of("steward")),
            Map.entry("renameDepartment", Set.of("steward")),
            Map.entry("mergeDepartment", Set.of("steward")),
            Map.entry("splitDepartment", Set.of("steward")),
            Map.entry("closeDepartment", Set.of("steward")),
            Map.entry("setAnswerTarget", Set.of("department")),
            Map.entry("nameLead", Set.of("steward")),
            Map.entry("endLead", Set.of("steward")),
            Map.entry("holdDepartmentContent", Set.of("steward")),
            Map.entry("releaseDepartmentContent", Set.of("steward")),
            Map.entry("redactDepartmentContent", Set.of("steward")),
            Map.entry("eraseDepartmentContent", Set.of("steward")),
            Map.entry("publishEdition", Set.of("steward")),
            Map.entry("adoptCalendar", Set.of("steward")),
            Map.entry("adoptProcedure", Set.of("steward")),
            Map.entry("adoptCaveat", Set.of("steward")),
            Map.entry("extendClocks", Set.of("steward")),
            Map.entry("renameOrganisation", Set.of("steward")),
            Map.entry("mergeOrganisation", Set.of("steward")),
            Map.entry("closeOrganisation", Set.of("steward")),
            Map.entry("suspendOrganisation", Set.of("steward")),
            Map.entry("reinstateOrganisation", Set.of("steward")),
            Map.entry("admitOrganisation", Set.of("steward")),
            Map.entry("classifyOrganisation", Set.of("steward")),
            Map.entry("confirmContactDetails", Set.of("steward")),
            Map.entry("confirmCommitmentContactDetails", Set.of("steward")),
            Map.entry("holdBreachContent", Set.of("steward")),
            Map.entry("releaseBreachContent", Set.of("steward")),
            Map.entry("redactBreachContent", Set.of("steward")),
            Map.entry("eraseBreachContent", Set.of("steward")),
            Map.entry("holdCommitmentContent", Set.of("steward")),
            Map.entry("releaseCommitmentContent", Set.of("steward")),
            Map.entry("redactCommitmentContent", Set.of("steward")),
            Map.entry("eraseCommitmentContent", Set.of("steward")),
            Map.entry("holdOrganisationContent", Set.of("steward")),
            Map.entry("releaseOrganisationContent", Set.of("steward")),
            Map.entry("redactOrganisationContent", Set.of("steward")),
            Map.entry("eraseOrganisationContent", Set.of("steward")),
            Map.entry("recordDetriment", Set.of("organisation")),
            Map.entry("getDetriment", Set.of("organisation")),
            Map.entry("publishTotals", Set.of("steward")),
            Map.entry("listNotices", Set.of("steward")),
            Map.entry("answerNotice", Set.of("steward")),
            Map.entry("openBreach", Set.of("organisation", "department")),
            Map.entry("openCommitment", Set.of("organisation", "department")),
            Map.entry("issueKey", Set.of("steward")),
            Map.entry("revokeKey", Set.of("organisation", "department", "steward", "reviewer")),
            Map.entry("getContacts", Set.of("organisation", "steward")),
            Map.entry("setContacts", Set.of("organisation", "steward")),
            Map.entry("getQueue", Set.of("organisation", "department", "steward", "reviewer")),
            Map.entry("listKeys", Set.of("organisation", "department", "steward", "reviewer")));

    private static final Set<String> FOR_ANYBODY = Set.of(
            "getBreach",
            "listBreaches",
            "listBreachesAsCsv",
            "listBreachEvents",
            "getCommitment",
            "listCommitments",
            "listCommitmentsAsCsv",
            "listCommitmentEvents",
            "listContradictions",
            "moveDemoClock",
            "listTotals",
            "getTotals",
            "sendNotice",
            "getNotice",
            "getDepartment",
            "listDepartments",
            "getOrganisation",
            "listOrganisations",
            "getEdition",
            "getCalendar",
            "listCalendars",
            "getProcedure",
            "listProcedures",
            "getCaveat",
            "getClockExtension",
            "listClockExtensions",
            "listCaveats",
            "listEditions",
            "getPrinciple",
            "listPrinciples",
            "getScorecard",
            "listScorecards",
            "listScorecardsAsCsv",
            "listScorecardsAsJson",
            "readScorecards",
            "drawComparison",
            "getScorecardHistory",
            "getScorecardChanges",
            "citeFigure",
            "getMethodology",
            "getLog",
            "getLogEntry",
            "getLogLeaf",
            "getLogContent",
            "listLogContent",
            "listErasures",
            "getCheckpoint",
            "listVkeys",
            "getTile",
            "getEvidence",
            "getApiCatalog",
            "getSecurityContact",
            "getProblem",
            "listProblems",
            "getReceipt",
            "listLogEntries");

    @Test
    void every_operation_takes_the_roles_of_the_table() {
        Map<String, Set<String>> table = new TreeMap<>(BY_KEY);
        FOR_ANYBODY.forEach(each -> table.put(each, Set.of()));
        Map<String, Set<String>> described = new TreeMap<>();
        Operations.all().forEach(each -> described.put(each.id(), each.roles()));
        assertEquals(table, described);
    }

    @Test
    void no_operation_that_needs_a_key_is_open_without_one() {
        List<Executable> checks = new ArrayList<>();
        for (Operation operation : needingKeys()) {
            checks.add(() -> Refused.with(401, "unauthorised", () -> operation.send(null, body(operation)))
                    .header("WWW-Authenticate", equalTo("Bearer")));
        }
        assertAll(checks);
    }

    @Test
    void no_operation_is_open_to_a_key_of_another_role() {
        Map<String, String> keys = keys();
        List<Executable> checks = new ArrayList<>();
        for (Operation operation : needingKeys()) {
            Set<String> others = new TreeSet<>(keys.keySet());
            others.removeAll(BY_KEY.getOrDefault(operation.id(), Set.of()));
            for (String role : others) {
                checks.add(() ->
                        Refused.with(403, "role_not_allowed", () -> operation.send(keys.get(role), body(operation))));
            }
        }
        assertAll(checks);
    }

    @Test
    void a_key_of_the_right_role_gets_past_the_door() {
        Map<String, String> keys = keys();
        List<Executable> checks = new ArrayList<>();
        for (Operation operation : needingKeys()) {
            for (String role : BY_KEY.getOrDefault(operation.id(), Set.of())) {
                checks.add(() ->
                        operation.send(keys.get(role), body(operation)).then().statusCode(not(oneOf(401, 403, 500))));
            }
        }
        assertAll(checks);
    }

    private static List<Operation> needingKeys() {
        return Operations.all().stream()
                .filter(each -> !FOR_ANYBODY.contains(each.id()))
                .toList();
    }

    private static String body(Operation operation) {
        return operation.hasBody() ? "{}" : null;
    }

    private static Map<String, String> keys() {
        return Map.of(
                "organisation", Api.organisation().key(),
                "department", Api.departmentKey("home-office"),
                "steward", Api.steward(),
                "reviewer", Api.reviewer());
    }
}
