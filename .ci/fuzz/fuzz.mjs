// usage: node fuzz.mjs BASE demo-keys.json [REQUESTS [SEED]]
//
// Sends requests made from the service's own description to it: as the description allows them, changed in one place,
// broken as JSON, of other types, about things that are there and are not, with every key and none; and between them
// cases, commitments and the rest lived through step by step. A failure: a 5xx, an answer that is not described or
// does not fit its schema, something done that the description does not allow, an operation never once done, and one
// that changes something but has no step in a life: random requests would do it in most runs and not in all.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { BROKEN_BODIES, OTHER_TYPES, change, changed, odd, oddText, standOn, valid, words } from "./arbitraries.mjs";
import { chains } from "./chains.mjs";
import { Client, sampleBatch } from "./client.mjs";
import { operationsOf } from "./description.mjs";
import { Things } from "./things.mjs";

const [base, keysFile, wanted = "20000", seedText] = process.argv.slice(2);
const REQUESTS = Number(wanted);
const SEED = seedText ? Number(seedText) : Date.now() % 2 ** 31;
const AT_ONCE = 24;
const PREFERRED = { "/v1/departments/{slug}": "ownDepartments", "/v1/organisations/{id}": "endedSoon" };
// What these do cannot be undone, and would end a demo's departments and organisations one by one.
const ENDING = /^(merge|split|close|rename|suspend|erase|hold|redact)(Department|Organisation)/;
// Moved in between only: each day costs a night.
const LEFT_TO_CHAINS = new Set(["moveDemoClock"]);
// A demo begins with the newest there is.
const NEVER_DONE_HERE = new Set(["adoptMethodology"]);

const client = new Client(base);
const fetched = await client.exchange("GET", "/openapi?format=json", {});
const document = JSON.parse(fetched.text);
const operations = operationsOf(document);
const byId = new Map(operations.map((each) => [each.id, each]));
const keys = JSON.parse(readFileSync(keysFile));
const organisations = Object.values(keys.organisations);
const KEYS = [
  ["public", undefined], ["steward", keys.steward], ["steward2", keys.steward2], ["reviewer", keys.reviewer],
  ["organisation", organisations[0]], ["organisation2", organisations[1]], ["organisation3", organisations[2]],
  ["department", keys.departments["hm-treasury"]], ["department2", keys.departments["home-office"]],
];
const things = new Things();
const stepped = new Set();
let today;
let counter = 0;
const unique = () => `${SEED % 10_000}${counter++}`;
// One stream of random numbers: the same seed plans the same requests, though answers may come in another order.
const random = (arbitrary, at) => fc.sample(arbitrary, { seed: SEED + at, numRuns: 1 })[0];
let at = 0;
const next = (arbitrary) => random(arbitrary, at++);
const text = (most) => next(words(most));

sampleBatch(document.components.schemas.FileBatchRequest.examples[0]);
const roleOf = (name) => name.replace(/[0-9]$/, "");

/** Sends what is asked of a step, and often before it the same but changed in one place: if that was right too, it is done. */
async function step(id, parameters, body, who, query = []) {
  const operation = byId.get(id);
  stepped.add(id);
  const [role, key] = KEYS.find(([name]) => name === who) ?? ["department", keys.departments[who]];
  const request = { ...requestTo(operation, parameters), role: roleOf(role), key, query };
  if (operation.takesForm) return send({ ...request, ...form(operation, FILES[0], visibility("public")) });
  let before;
  if (body !== undefined && next(fc.nat(2)) === 0) {
    before = await send({ ...request, ...json(changed(body, next(change))), headers: { "Idempotency-Key": unique() } });
  }
  const answer = await send({ ...request, ...json(body) });
  if (answer.status === 409 && before?.status < 300) return before;
  if (process.env.FUZZ_STEPS && answer.status >= 400) console.log("step", id, JSON.stringify(body), answer.text.slice(0, 300));
  return answer;
}

function requestTo(operation, parameters) {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(parameters[name] ?? "missing").replaceAll("%2F", "/"));
  return { operation, path, parameters, query: [], headers: {} };
}

function json(value) {
  if (value === undefined) return {};
  return { value, body: JSON.stringify(value), type: "application/json" };
}

const FILES = [
  ["a.txt", "text/plain", "Invented.\n"], ["a.csv", "text/csv", "a,b\n1,2\n"], ["a.exe", "application/pdf", "MZ\u0000"],
  ["a.pdf", "application/pdf", "%PDF-1.7\n%%EOF"], ["\u0000", "text/plain", "\u0000"], ["a.png", "image/png", "\u0089PNG"],
];

function visibility(code) {
  return `--b\r\nContent-Disposition: form-data; name="visibility"\r\n\r\n${code}\r\n`;
}

function form(operation, file = FILES[0], more = "") {
  const part = (name, content) => `--b\r\nContent-Disposition: form-data; name="${name}"${content}\r\n`;
  const body = part("file", `; filename="${file[0]}"\r\nContent-Type: ${file[1]}\r\n\r\n${file[2]}`) + more + "--b--\r\n";
  return { body: Buffer.from(body, "utf8"), type: "multipart/form-data; boundary=b" };
}

async function send(request) {
  const answer = await client.send(request);
  things.learn(request.operation, answer);
  return answer;
}

// --- one request at random ---------------------------------------------------------------------------------------

const plan = fc.record({
  operation: fc.constantFrom(...operations.filter((each) => !LEFT_TO_CHAINS.has(each.id))),
  key: fc.nat(1000),
  ownKey: fc.nat(9),
  kind: fc.constantFrom("valid", "valid", "valid", "changed", "changed", "changed", "twice", "broken", "type", "path", "query",
    "query", "header", "method", "address"),
  change,
  again: change,
  oddText,
  odd,
  number: fc.nat(1_000_000),
});

function bodyOf(operation) {
  return operation.body ? next(arbitraryOf(operation.body)) : undefined;
}

const arbitraries = new Map();
function arbitraryOf(schema, name = "") {
  if (!arbitraries.has(schema)) arbitraries.set(schema, valid(document, schema, name));
  return arbitraries.get(schema);
}

/** What is newest can still be acted on; what is oldest has lived. */
function pathValue(operation, parameter, number) {
  const kind = operation.path.split("/").filter((each) => each !== "v1" && !each.startsWith("{"))[1];
  const pool = ENDING.test(operation.id) ? PREFERRED[operation.path.match(/^\/v1\/\w+\/\{\w+\}/)[0]] : null;
  if (pool) return things.pick(pool, number);
  const known = {
    id: kind, evidence: "evidence", slug: "slugs", department: "slugs", index: "entries", code: kind, figure: "figures",
    path: "tiles", year: "years", n: "numbers",
  }[parameter.name];
  return things.pick(operation.id === "revokeKey" ? "none" : known, number);
}

function parametersOf(operation, number) {
  const values = {};
  for (const parameter of operation.parameters.filter((each) => each.in === "path")) {
    const value = pathValue(operation, parameter, number) ?? next(arbitraryOf(parameter.schema));
    values[parameter.name] = String(value);
  }
  return values;
}

function queryOf(operation, number) {
  return operation.parameters
    .filter((each, i) => each.in === "query" && (number >> i) % 4 === 0)
    .map((each) => [each.name, String(queryValue(each, number))]);
}

function queryValue(parameter, number) {
  const known = things.pick("query " + parameter.name, number);
  return known !== undefined && number % 3 ? known : next(arbitraryOf(parameter.schema, parameter.name));
}

function whoOf(operation, { key, ownKey }) {
  const fitting = KEYS.filter(([name]) => operation.roles.includes(roleOf(name)) || operation.roles.includes("public"));
  return ownKey > 1 ? fitting[key % fitting.length] : KEYS[key % KEYS.length];
}

function planned(drawn) {
  const { operation, kind, number } = drawn;
  const [who, key] = whoOf(operation, drawn);
  const request = { ...requestTo(operation, parametersOf(operation, number)), role: roleOf(who), key };
  if (operation.method === "GET") request.query = queryOf(operation, number);
  const value = bodyOf(operation);
  Object.assign(request, operation.takesForm ? form(operation, FILES[number % FILES.length]) : json(value));
  return SPOILT[kind]?.(request, drawn, value) || request;
}

const SPOILT = {
  changed: (request, { change: first }, value) => value !== undefined && ({ ...request, ...json(changed(value, first)) }),
  twice: (request, { change: first, again }, value) =>
    value !== undefined && ({ ...request, ...json(changed(changed(value, first), again)) }),
  broken(request, { number }, value) {
    if (value === undefined) return { ...request, ...json({ unread: number }) };
    const [broken, how] = BROKEN_BODIES[number % BROKEN_BODIES.length];
    const empty = broken === "nothing" && !request.operation.bodyNeeded;
    return { ...request, body: how(JSON.stringify(value)), broken: empty ? undefined : broken, value: empty ? {} : undefined };
  },
  type(request, { number }) {
    if (request.body === undefined) return request;
    const type = OTHER_TYPES[number % OTHER_TYPES.length];
    return { ...request, type, broken: "it is sent as " + type };
  },
  path(request, { oddText: put }) {
    const names = Object.keys(request.parameters).filter((name) => name !== "path");
    if (names.length === 0) return request;
    const parameters = { ...request.parameters, [names[0]]: put };
    if (put === "" || /[/\\]|^\.\.?$|\.\./.test(put)) return request; // another address
    const path = request.operation.path.replace(/\{(\w+)\}/g, (_, name) => encoded(parameters[name]));
    return { ...request, path, parameters };
  },
  query(request, { oddText: put, number }) {
    const names = request.operation.parameters.filter((each) => each.in === "query").map((each) => each.name);
    const name = [...names, "unknown", "limit"][number % (names.length + 2)];
    return { ...request, query: [...request.query, [name, put]] };
  },
  header(request, { number }) {
    const odd = [
      ["Idempotency-Key", ""], ["Idempotency-Key", "a b"], ["Idempotency-Key", "x".repeat(300)], ["If-None-Match", "*"],
      ["If-None-Match", '"x"'], ["If-Match", "nonsense"], ["Accept", "application/xml"], ["Accept", "text/csv;q=0.1"],
      ["Accept", ";;"], ["Prefer", "wait=1"], ["Prefer", "wait=-1"], ["Accept-Encoding", "gzip;q=0"], ["Range", "bytes=0-1"],
      ["Content-Encoding", "gzip"], ["Authorization", "Basic eDp5"], ["Authorization", "Bearer cvt_demo_x"],
      ["X-HTTP-Method-Override", "DELETE"], ["X-Forwarded-For", "::1"], ["Origin", "https://a.example"],
    ];
    const [name, text] = odd[number % odd.length];
    if (name !== "Authorization") return { ...request, headers: { ...request.headers, [name]: text } };
    return { ...request, key: undefined, role: "nobody", headers: { Authorization: text }, broken: "its key is none" };
  },
  method(request, { number }) {
    const others = ["PUT", "PATCH", "DELETE", "TRACE"].filter((each) => !methodsAt(request.operation.path).includes(each));
    return { ...request, method: others[number % others.length], elsewhere: true, broken: "it takes no such method" };
  },
  address(request, { number, oddText: put }) {
    const path = ["/v1/", "/v2/breaches", "/" + encoded(put), "/v1/breaches/%2e%2e"][number % 4];
    return { ...request, path, query: [], elsewhere: true, broken: "there is nothing at that address", method: "GET", body: undefined };
  },
};

function encoded(put) {
  return put.toWellFormed() === put ? encodeURIComponent(put) : "%ED%A0%80";
}

function methodsAt(path) {
  return operations.filter((each) => each.path === path).map((each) => each.method);
}

// --- the run -----------------------------------------------------------------------------------------------------

async function learnWhatThereIs() {
  today = (await client.exchange("GET", "/v1/log", {})).text.match(/"today":"([^"]+)"/)[1];
  standOn(today);
  const read = async (path) => JSON.parse((await client.exchange("GET", path, {})).text);
  for (const kind of ["breaches", "commitments", "organisations", "notices", "clock-extensions"]) {
    const page = kind === "notices" ? { items: [] } : await read(`/v1/${kind}${kind === "clock-extensions" ? "" : "?limit=50"}`);
    page.items.forEach((each) => things.add(kind, each.id));
  }
  for (const kind of ["editions", "calendars", "caveats", "procedures", "principles"]) {
    (await read(`/v1/${kind}`)).items.forEach((each) => things.add(kind, kind === "caveats" ? each.id : each.code));
  }
  (await read("/v1/departments?limit=50")).items.forEach((each) => things.add("slugs", each.slug));
  JSON.parse((await client.exchange("GET", "/problems", { Accept: "application/json" })).text).items.forEach((each) =>
    things.add("problems", each.code));
  (await read("/v1/methodology")).methodology.figures.forEach((each) => things.add("figures", each.figure));
  const own = await Promise.all(organisations.slice(0, 3).map((key) =>
    client.exchange("GET", "/v1/keys", { Authorization: "Bearer " + key })));
  own.forEach((answer) => things.add("ownOrganisations", answer.json.items[0].holder));
  [0, 1, 5, 50, 200, 999_999].forEach((each) => things.add("entries", each));
  ["0/000", "entries/000", "0/000.p/7", "1/000.p/1"].forEach((each) => things.add("tiles", each));
  ["answeredOnTime", "upheldRate"].forEach((each) => things.add("query compare", each));
  ["sign", "principle", "mission", "sizeBand"].forEach((each) => things.add("query by", each));
  ["1", "2"].forEach((each) => things.add("query methodology", each));
  ["BreachFiled", "KeyIssued"].forEach((each) => things.add("query type", each));
  [1, 2, 3].forEach((each) => things.add("numbers", each));
  things.add("years", "2025");
  Object.keys(keys.departments).slice(0, 16).forEach((each) => things.add("keyed", each));
}

async function keylessDepartment() {
  const slug = `invented-${unique()}`;
  const body = { slug, name: "Invented", kind: "public_body", basis: "listed_by_steward", source: "https://www.gov.uk/a" };
  await step("registerDepartment", {}, body, "steward");
  things.add("keyless", slug);
}

async function runAll(makers, atOnce) {
  const queue = [...makers];
  const worker = async () => {
    while (queue.length) await queue.shift()();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function moveClock(days) {
  const to = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  await step("moveDemoClock", {}, { today: to }, "public");
  today = (await client.exchange("GET", "/v1/log", {})).text.match(/"today":"([^"]+)"/)[1];
  standOn(today);
}

/** Each with a life of its own: another department, other words. */
const lives = () => chains(step, things, text, today, unique);

async function main() {
  console.log(`seed ${SEED}, ${REQUESTS} requests`);
  await learnWhatThereIs();
  await keylessDepartment();
  const began = Date.now();
  const named = Object.entries(lives()).filter(([name]) => !["edition", "afterTheNight", "documents"].includes(name));
  for (let round = 0; round < 3; round++) await runAll(named.map(([name]) => () => lives()[name]()), AT_ONCE);
  await lives().documents();
  await moveClock(2);
  await lives().afterTheNight();
  const cases = client.sent;
  const casesSeconds = (Date.now() - began) / 1000;
  const drawn = fc.sample(plan, { seed: SEED, numRuns: Math.max(0, REQUESTS - cases - 20) });
  await runAll(drawn.map((each) => () => send(planned(each))), AT_ONCE);
  await lives().edition();
  report(cases, casesSeconds, (Date.now() - began) / 1000);
}

function report(cases, casesSeconds, seconds) {
  console.log("operation".padEnd(30), "done".padStart(6), "refused though it fits".padStart(24), "refused".padStart(8));
  const never = [];
  for (const { id, method } of operations) {
    const { done, refusedFitting, refused } = client.seen.get(id) ?? { done: 0, refusedFitting: 0, refused: 0 };
    const fault = done === 0 ? "NEVER DONE" : method !== "GET" && !stepped.has(id) ? "NO STEP IN A LIFE" : "";
    if (fault && !NEVER_DONE_HERE.has(id)) never.push(`${id} (${fault})`);
    console.log(id.padEnd(30), String(done).padStart(6), String(refusedFitting).padStart(24), String(refused).padStart(8), " ",
      NEVER_DONE_HERE.has(id) ? "not on a demo" : fault);
  }
  for (const [name, { times, detail, answer, curl }] of client.failures) {
    console.log(`\nFAILED  ${name} (${times} times)\n  ${String(detail).slice(0, 500)}\n  answered: ${answer.status} ${answer.text.slice(0, 600)}\n  ${curl}`);
  }
  const slowest = [...client.spent].sort((a, b) => b[1] - a[1]).slice(0, 8);
  console.log("\nmost time, over all connections: " + slowest.map(([id, ms]) => `${id} ${(ms / 1000).toFixed(0)} s`).join(", "));
  console.log(`\nseed ${SEED}: ${client.sent} requests (${cases} of them of cases lived through, in the first ${casesSeconds.toFixed(0)} s) in ${seconds.toFixed(1)} s,` +
    ` ${operations.length} operations, ${never.length} of them by luck or never: ${never.join(", ") || "none"},` +
    ` ${client.failures.size} kinds of failure`);
  process.exitCode = never.length || client.failures.size ? 1 : 0;
}

await main();
client.agent.destroy();
