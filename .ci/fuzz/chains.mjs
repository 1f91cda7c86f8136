// Lives of cases, commitments and what else has one, step by step, so that every operation is done and not only refused.

const DAY = 86_400_000;

/**
 * @param step (operation id, path parameters, body, role) → the answer; each is judged like any other, and before each
 *   a request like it, but changed, is sent
 * @param today as YYYY-MM-DD
 */
export function chains(step, things, text, today, unique) {
  const on = (days) => new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);
  // Against one department only so many may wait to be read: each life has another.
  const department = things.pick("keyed", Number(unique()));
  const filing = (more = {}) => ({
    department, sign: "PC-W2", title: text(60), narrative: text(200), occurredOn: on(-20),
    remedySought: text(60), naming: "named", ...more });
  const answer = (more = {}) => ({ position: "partly_accepted", text: text(80), respondentRole: "Deputy Director", ...more });
  const entries = new Map();
  const file = async (more, role = "organisation") => {
    const filed = await step("fileBreach", {}, filing(more), role);
    entries.set(filed.json?.id, Number(filed.headers["covenant-log-index"]));
    return filed.json?.id;
  };
  const open = async (more) => {
    const id = await file(more);
    await step("acceptBreach", { id }, undefined, "steward");
    return id;
  };

  return {
    async answered() {
      const id = await open();
      await step("acknowledgeBreach", { id }, {}, department);
      await step("clarifyBreach", { id }, { text: text(30) }, department);
      await step("clarifyBreach", { id }, { text: text(30) }, "organisation");
      await step("extendAnswer", { id }, { until: on(40), reason: "complexity", text: text(40) }, department);
      await step("supportBreach", { id }, { text: text(40) }, "organisation2");
      await step("escalateBreach", { id }, { to: "ombudsman", on: on(-1), text: text(30) }, "organisation");
      await step("answerBreach", { id }, answer({ remedies: [{ kind: "apology", dueOn: on(100), text: text(30) }] }), department);
      await step("extendReply", { id }, undefined, "organisation");
      await step("replyToAnswer", { id }, { satisfied: false, text: text(40) }, "organisation");
      await step("reportRemedy", { id, n: "1" }, { doneOn: today, text: text(30) }, department);
      await step("confirmRemedy", { id, n: "1" }, { confirmed: false, text: text(20) }, "organisation");
      await step("draftFinding", { id }, { finding: "upheld", text: text(40) }, "reviewer");
      await step("commentOnFinding", { id }, { text: text(20) }, "organisation");
      await step("commentOnFinding", { id }, { text: text(20) }, department);
      await step("makeFinding", { id }, { finding: "upheld", text: text(40) }, "reviewer");
      await step("reviseFinding", { id }, { finding: "partly_upheld", text: text(40) }, "reviewer");
      await step("recordDetriment", { id }, { suffered: true }, "organisation");
      await step("getDetriment", { id }, undefined, "organisation");
      await step("openBreach", { id }, undefined, "organisation");
      await step("listBreachEvents", { id }, undefined, "public");
    },
    async contestedAnew() {
      const id = await open();
      await step("answerBreach", { id }, answer({ position: "accepted" }), department);
      await step("replyToAnswer", { id }, { satisfied: false, text: text(40) }, "organisation");
      await step("answerBreach", { id }, answer(), department);
      await step("replyToAnswer", { id }, { satisfied: true, text: text(40), outcomeAsSought: "got" }, "organisation");
    },
    async byLetter() {
      const id = await open();
      await step("acknowledgeBreach", { id }, { receivedOn: today }, "steward");
      await step("answerBreach", { id }, answer({ receivedOn: today }), "steward");
    },
    async served() {
      const id = await open({ department: things.pick("keyless", 0) });
      await step("serveBreach", { id }, { on: today, means: "post" }, "steward");
    },
    async refused() {
      const id = await file();
      await step("correctBreach", { id }, { sign: "PC-W1", occurredOn: on(-21), title: text(30) }, "organisation");
      await step("refuseBreach", { id }, { reason: "outside_covenant", explanation: text(60) }, "steward");
      await step("reinstateBreach", { id }, undefined, "steward2");
    },
    async withdrawn() {
      const id = await open();
      await step("withdrawBreach", { id }, { reason: "settled" }, "organisation");
      await step("reinstateBreach", { id }, undefined, "organisation");
      await step("transferBreach", { id }, { department: things.pick("keyless", 0), reason: "machinery_of_government" }, "steward");
    },
    async grouped() {
      const [id, other] = [await open(), await open()];
      await step("groupBreach", { id }, { with: other }, "steward");
      await step("groupBreach", { id }, { with: null }, "steward");
      await step("strikeOutBreach", { id }, { reason: "vexatious", explanation: text(40) }, "steward");
      await step("strikeOutBreach", { id }, { reason: "vexatious", explanation: text(40) }, "steward2");
    },
    async recused() {
      const id = await open();
      await step("answerBreach", { id }, answer(), department);
      await step("replyToAnswer", { id }, { satisfied: false, text: text(40) }, "organisation");
      await step("recuse", { id }, { reason: "tied_to_party" }, "reviewer");
    },
    async together() {
      const member = things.pick("ownOrganisations", 1);
      const id = await file({ coFilers: [member] });
      await step("confirmCoFiling", { id }, { naming: "named" }, "organisation2");
    },
    async unnamed() {
      const id = await file({ naming: "unnamed", confirmAdmittedRecently: true });
      if (id) things.add("unnamed", { id, of: department });
      await step("getBreach", { id }, undefined, "organisation");
    },
    async afterTheNight() {
      for (const { id, of } of things.of("unnamed")) {
        await step("acceptBreach", { id }, undefined, "steward");
        await step("answerBreach", { id }, answer(), of);
        const shown = (await step("getBreach", { id }, undefined, "organisation")).json?.shownFirst?.[0];
        await step("objectToText", { id }, { version: shown?.version ?? 1 }, "organisation");
        await step("comeForward", { id }, undefined, "organisation");
      }
    },
    async evidence() {
      const id = await open();
      const attached = await step("attachEvidence", { id }, undefined, "organisation");
      const evidence = attached.json?.evidence?.[0]?.id;
      await step("showEvidence", { id, evidence }, { visibility: "public" }, "steward");
      await step("getEvidence", { id, evidence }, undefined, "organisation");
    },
    async contact() {
      const id = await file({ narrative: "Write to someone@example.org.", contactDetailsIntended: true });
      await step("confirmContactDetails", { id }, { entry: entries.get(id), field: "narrative" }, "steward");
      const meant = promise({ description: "Ask someone@example.org.", contactDetailsIntended: true });
      const made = await step("makeCommitment", {}, meant, department);
      const entry = Number(made.headers["covenant-log-index"]);
      await step("confirmCommitmentContactDetails", { id: made.json?.id }, { entry, field: "description" }, "steward");
    },
    async hidden() {
      const breach = await open();
      await hidden(step, "Breach", { id: breach }, "narrative", entries.get(breach));
      const id = (await step("makeCommitment", {}, promise(), department)).json?.id;
      await hidden(step, "Commitment", { id }, "description");
      await hidden(step, "Organisation", { id: await admitted() }, "name");
      const slug = await registered();
      await step("nameLead", { slug }, { role: "minister", name: text(20), office: text(20), from: on(-10) }, "steward");
      await hidden(step, "Department", { slug }, "name");
      await step("endLead", { slug, n: "1" }, { to: today }, "steward");
    },
    async promised() {
      const id = (await step("makeCommitment", {}, promise(), department)).json?.id;
      await step("reportProgress", { id }, { status: "limited", text: text(30) }, department);
      await step("reviseCommitment", { id }, { ...promise({ dueOn: on(400) }), reason: text(30) }, department);
      await step("assessCommitment", { id }, { status: "not_started", text: text(30) }, "organisation");
      await step("assessCommitment", { id }, { status: "limited", text: text(30) }, "reviewer");
      await step("openCommitment", { id }, undefined, department);
      await step("listCommitmentEvents", { id }, undefined, "public");
      await step("withdrawCommitment", { id }, { reason: text(30) }, department);
    },
    async noticed() {
      const body = { breach: await open(), kind: "defamation", text: text(60), contact: text(20) };
      const id = (await step("sendNotice", {}, body, "public")).json?.id;
      await step("getNotice", { id }, undefined, "public");
      await step("answerNotice", { id }, { outcome: "no_action", explanation: text(30) }, "steward");
    },
    async keys() {
      const key = await step("issueKey", {}, { role: "department", department: await registered() }, "steward");
      await step("revokeKey", { id: key.json?.id }, undefined, "steward");
    },
    async organisations() {
      const [id, other] = [await admitted(), await admitted()];
      await step("renameOrganisation", { id }, { name: text(30) }, "steward");
      await step("classifyOrganisation", { id }, { kind: "charity", sizeBand: "medium", verified: true }, "steward");
      await step("suspendOrganisation", { id }, { reason: "identity_in_doubt" }, "steward");
      await step("reinstateOrganisation", { id }, undefined, "steward");
      await step("setFilingLimits", { id }, { perDepartment: 50, overall: 500 }, "steward");
      await step("setContacts", { id }, { contacts: [{ role: text(20), email: "office@example.org" }] }, "steward");
      await step("getContacts", { id }, undefined, "steward");
      await step("mergeOrganisation", { id }, { successor: other }, "steward");
      await step("closeOrganisation", { id: other }, {}, "steward");
    },
    async departments() {
      const [slug, other, third, fourth] = [await registered(), await registered(), await registered(), await registered()];
      const renamed = { slug: `invented-${unique()}`, name: text(20), source: "https://www.gov.uk/a" };
      await step("renameDepartment", { slug }, renamed, "steward");
      await step("setAnswerTarget", { slug: department }, { workingDays: 15 }, department);
      await step("setAnswerTarget", { slug: department }, { workingDays: null }, department);
      await step("mergeDepartment", { slug: other }, { successor: renamed.slug }, "steward");
      await step("splitDepartment", { slug: third }, { successors: [renamed.slug, fourth] }, "steward");
      await step("closeDepartment", { slug: fourth }, { successors: [] }, "steward");
    },
    async documents() {
      const source = "https://www.gov.uk/a";
      const caveat = `invented_${unique()}`;
      const adopted = await step("adoptCaveat", {}, { code: caveat, title: text(20), from: today }, "steward");
      await step("getCaveat", { id: adopted.json?.id }, undefined, "public");
      await step("extendClocks", {}, { from: on(-3), to: on(-3), cause: "service_outage" }, "steward");
      const extension = (await step("listClockExtensions", {}, undefined, "public")).json?.items?.[0]?.id;
      await step("getClockExtension", { id: extension }, undefined, "public");
      const year = Number(today.slice(0, 4)) - 1;
      await step("publishTotals", {}, { year }, "steward");
      await step("getTotals", { year: String(year) }, undefined, "public");
      await step("adoptMethodology", {}, { code: "2" }, "steward");
      const procedure = (await step("listProcedures", {}, undefined, "public")).json?.items?.[0];
      const { days, months } = procedure ?? {};
      await step("adoptProcedure", {}, { code: `p-${unique()}`, title: text(20), effectiveFrom: today, days, months }, "steward");
      await step("getProcedure", { id: procedure?.code }, undefined, "public");
      const calendar = (await step("listCalendars", {}, undefined, "public")).json?.items?.at(-1);
      const kept = calendar?.days?.map(({ on: day, code, nations }) => ({ on: day, code, nations }));
      const { from, to } = calendar ?? {};
      await step("adoptCalendar", {}, { code: `c-${unique()}`, title: text(20), from, to, source, days: kept }, "steward");
      await step("getCalendar", { id: calendar?.code }, undefined, "public");
    },
    /** Last of all: what it leaves out can be cited no more. */
    async edition() {
      const last = (await step("listEditions", {}, undefined, "public")).json?.items?.at(-1);
      const edition = (await step("getEdition", { id: last?.code }, undefined, "public")).json;
      const principles = edition?.principles?.map(({ code, title, source }) => ({ code, title, source }));
      const signs = edition?.principles?.flatMap((principle) =>
        principle.signs.map(({ code, kind, title, provisional, source }) => ({
          code, principle: principle.code, kind, title, provisional, source })));
      const source = "https://www.gov.uk/a";
      await step("publishEdition", {}, { code: `e-${unique()}`, title: text(20), effectiveFrom: on(1), source, principles, signs }, "steward");
    },
    async readCards() {
      const range = [["from", on(-60)], ["to", on(-1)]];
      await step("getScorecardChanges", { department }, undefined, "public", range);
      await step("getScorecardHistory", { department }, undefined, "public", range);
      const compared = [["compare", "answeredOnTime"]];
      await step("listScorecards", {}, undefined, "public", compared);
      await step("listScorecardsAsJson", {}, undefined, "public", compared);
      await step("listScorecardsAsCsv", {}, undefined, "public");
      await step("readScorecards", {}, undefined, "public", compared);
      await step("drawComparison", {}, undefined, "public", compared);
      await step("getScorecard", { department }, undefined, "public");
      await step("citeFigure", { department, figure: things.pick("figures", 0) }, undefined, "public");
    },
    async batch() {
      await step("fileBatch", {}, { items: [filing({ externalId: unique() }), filing({ department: "no-such" })] }, "organisation");
    },
  };

  function promise(more = {}) {
    return { title: text(40), description: text(80), signs: ["PC-P2"], dueOn: on(300), ...more };
  }

  async function admitted() {
    const body = { name: text(30), identifiers: [`XX-DEMO-${unique()}`], kind: "charity", verified: true };
    const id = (await step("admitOrganisation", {}, body, "steward")).json?.id;
    things.add("endedSoon", id);
    return id;
  }

  async function registered() {
    const slug = `invented-${unique()}`;
    const body = { slug, name: text(30), kind: "public_body", basis: "listed_by_steward", source: "https://www.gov.uk/a" };
    await step("registerDepartment", {}, body, "steward");
    things.add("ownDepartments", slug);
    return slug;
  }

  async function hidden(doStep, kind, place, field, known) {
    const view = await doStep(`get${kind}`, place, undefined, "steward");
    const note = view.json?.content?.find((each) => each.field === field);
    const at = { entry: known ?? note?.entry ?? 0, field };
    await doStep(`hold${kind}Content`, place, { ...at, reason: "personal_data" }, "steward");
    await doStep(`release${kind}Content`, place, at, "steward");
    await doStep(`redact${kind}Content`, place, { ...at, reason: "personal_data", spans: [{ from: 0, to: 1 }] }, "steward");
    await doStep(`getLogContent`, { index: String(at.entry) }, undefined, "public");
    await doStep(`erase${kind}Content`, place, { ...at, ground: "court_order" }, "steward");
    await doStep(`erase${kind}Content`, place, { ...at, ground: "court_order" }, "steward2");
  }
}
