// Values as schemas allow them, and then as they do not.

import fc from "fast-check";

const NAMED = {
  LocalDate: () => nearDay(),
  UUID: () => fc.uuid(),
  Slug: () => fc.constantFrom("hm-treasury", "home-office", "cabinet-office", "department-for-education"),
  SignCode: () => signCode(),
  PrincipleCode: () => fc.constantFrom("RV", "PC", "PI", "TD"),
  DocumentCode: () => fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/),
  Line: () => words(60),
  Lines: () => fc.array(words(200), { minLength: 1, maxLength: 4 }).map((all) => all.join("\n\n")),
};

/** What fields are of that the schema knows only as words. */
const BY_NAME = {
  department: () => NAMED.Slug(),
  successor: () => NAMED.Slug(),
  departments: () => fc.array(NAMED.Slug(), { minLength: 1, maxLength: 3 }),
  sign: () => signCode(),
  signs: () => fc.uniqueArray(fc.constantFrom("PC-P2", "RV-P1", "TD-P2"), { minLength: 1, maxLength: 2 }),
  field: () => fc.constantFrom("title", "narrative", "remedySought", "text", "description", "name"),
  identifiers: () => fc.array(identifier(), { minLength: 1, maxLength: 2 }),
  code: (schema) => fromPattern(schema.pattern) ?? words(10),
  slug: () => fc.stringMatching(/^invented-[a-z]{3,12}$/),
  source: () => fc.constant("https://www.gov.uk/government/publications/civil-society-covenant"),
};

function signCode() {
  return fc.constantFrom("PC-W2", "RV-W1", "PI-W1", "TD-W1", "PC-X", "RV-W2");
}

function identifier() {
  return fc.integer({ min: 100_000, max: 999_999_999 }).map((number) => `XX-DEMO-${number}`);
}

function nearDay() {
  return fc.integer({ min: -400, max: 400 }).map((days) => {
    const day = new Date(nearDay.today);
    day.setUTCDate(day.getUTCDate() + days);
    return day.toISOString().slice(0, 10);
  });
}

/** @param today of the service */
export function standOn(today) {
  nearDay.today = today;
}

/** Of letters of many scripts, with signs in between; never what looks like an address or a telephone number. */
export function words(most) {
  const letters = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz      .,;") },
    { weight: 1, arbitrary: fc.constantFrom(..."éüßłŵŷ漢字हिन्दीעבריתالعربية😀🏴󠁧󠁢󠁷󠁬󠁳󠁿'’–—&%<>\"\\") },
  );
  return fc.array(letters, { minLength: 1, maxLength: most }).map((all) => "W" + all.join("").toWellFormed());
}

export function valid(document, schema, name = "") {
  if (schema.$ref) {
    const named = schema.$ref.split("/").pop();
    if (BY_NAME[name] && /^Lines?$/.test(named)) return BY_NAME[name](schema);
    return NAMED[named] ? NAMED[named](schema) : valid(document, document.components.schemas[named], name);
  }
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => valid(document, each, name)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (BY_NAME[name]) return BY_NAME[name](schema);
  switch ([schema.type].flat()[0]) {
    case "object":
      return objects(document, schema);
    case "array": {
      const size = { minLength: schema.minItems ?? 0, maxLength: Math.max(schema.minItems ?? 0, 2) };
      return fc.array(valid(document, schema.items, name.replace(/s$/, "")), size);
    }
    case "integer":
      return fc.integer({ min: schema.minimum, max: Math.min(schema.maximum, schema.minimum + 300) });
    case "number":
      return fc.integer({ min: 0, max: 1_000_000 }).map((number) => number / 100);
    case "boolean":
      return fc.boolean();
    case "string":
      return fromPattern(schema.pattern) ?? words(Math.min(schema.maxLength ?? 40, 40) - 1);
    default:
      return fc.constant({});
  }
}

function fromPattern(pattern) {
  if (!pattern || /\\p|\(\?/.test(pattern)) return null;
  return fc.stringMatching(new RegExp(pattern));
}

function objects(document, schema) {
  const properties = Object.entries(schema.properties ?? {});
  const described = Object.fromEntries(properties.map(([name, each]) => [name, valid(document, each, name)]));
  return fc.record(described, { requiredKeys: schema.required ?? [] });
}

const ODD_TEXTS = [
  "", " ", "\u00a0", "\u200b", "\u0000", "a\u0000b", "\ud800", "\udfff", "a\ud83d", "\u202eabc", "\r\n", "a\rb", "\u2028",
  "\ufeff", "a\tb", "null", "true", "-1", "0", "1e400", "NaN", "2026-02-30", "2026-13-01", "0000-00-00", "+10000-01-01",
  "2026-1-1", "2026-11-03T00:00:00Z", "９９", "../../etc/passwd", "%00", "' OR 1=1 --", "{{7*7}}", "=1+1", "a".repeat(70_000),
  "é".repeat(25_000), "\u{e000}", "\ufffe", "\u{10ffff}", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1",
  "a@example.org", "07700 900123", "javascript:alert(1)", "http://127.0.0.1:80/",
];
const ODD_NUMBERS = [
  -1, 0, 1.5, 2 ** 31, 2 ** 31 - 1, -(2 ** 31), 2 ** 53, 2 ** 63, 1e21, -0, 1e-7, 1e300, 999_999_999_999_999,
];
export const odd = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD_NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null], { a: 1 }, ["a", "a"]) },
);
export const oddText = fc.oneof(fc.constantFrom(...ODD_TEXTS.filter((each) => each.length < 1000)), fc.string({ maxLength: 12 }));

/** Where in a value something is changed, and how. */
export const change = fc.record({
  kind: fc.constantFrom("replace", "replace", "replace", "drop", "drop", "add", "nest", "duplicate", "cast"),
  where: fc.nat(1000),
  odd,
});

/** @return a copy of the value with one place of it changed */
export function changed(value, { kind, where, odd: put }) {
  const copy = structuredClone(value);
  if (copy === null || typeof copy !== "object") return put;
  const places = [];
  const visit = (owner) => {
    for (const key of Object.keys(owner)) {
      places.push([owner, key]);
      if (owner[key] !== null && typeof owner[key] === "object") visit(owner[key]);
    }
  };
  visit(copy);
  if (kind === "add" || places.length === 0) {
    copy[["extra", "__proto__x", "id", "Title", ""][where % 5]] = put;
    return copy;
  }
  const [owner, key] = places[where % places.length];
  if (kind === "drop") Array.isArray(owner) ? owner.splice(Number(key), 1) : delete owner[key];
  else if (kind === "nest") owner[key] = [owner[key]];
  else if (kind === "cast") owner[key] = typeof owner[key] === "string" ? 1 : String(owner[key]);
  else if (kind === "duplicate" && Array.isArray(owner)) owner.push(owner[key]);
  else owner[key] = put;
  return copy;
}

/** Bodies that are no JSON, or not as it should be sent. */
export const BROKEN_BODIES = [
  ["cut off", (text) => text.slice(0, -1) + " ".repeat(text.length > 1 ? 0 : 1)],
  ["a field twice", (text) => (text.startsWith("{\"") ? "{\"title\":1,\"title\":2," + text.slice(1) : "{\"a\":1,\"a\":2}")],
  ["more after the end", (text) => text + "{}"],
  ["no JSON", () => "title=1"],
  ["a comment", (text) => "/* */" + text],
  ["UTF-16", (text) => Buffer.from("\ufeff" + text, "utf16le")],
  ["bytes that are no UTF-8", (text) => Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xc3, 0x28, 0x7d])])],
  ["deep", () => "[".repeat(5000) + "]".repeat(5000)],
  ["a long number", () => `{"n":${"9".repeat(5000)}}`],
  ["nothing", () => ""],
];
export const OTHER_TYPES = [
  "text/plain", "application/xml", "application/json; charset=utf-16", "application/x-www-form-urlencoded",
  "application/merge-patch+json", "multipart/form-data", "application/json, text/plain", "json",
];
