// Sends requests as bytes and judges what comes back by the description.

import http from "node:http";
import { fitsParameter } from "./description.mjs";

export class Client {
  constructor(base) {
    this.base = new URL(base);
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
    this.sent = 0;
    this.failures = new Map();
    this.spent = new Map(); // operation → ms
    this.seen = new Map(); // operation → { 2xx, 4xx of bodies that fit, 4xx of others }
  }

  /**
   * @param request {operation, key, role, path, query: [[name, text]], headers, body: string or Buffer or undefined,
   *   type, value: the body's JSON, if it is any}
   * @return {status, headers, json, text}
   */
  async send(request) {
    const search = request.query.map(([name, text]) => encode(name) + "=" + encode(text)).join("&");
    const address = request.path + (search ? "?" + search : "");
    const headers = { ...request.headers };
    if (request.key) headers.Authorization = "Bearer " + request.key;
    if (request.type) headers["Content-Type"] = request.type;
    // Of a read Node would send a body without saying how long it is.
    if (request.body !== undefined) headers["Content-Length"] = Buffer.byteLength(request.body);
    const began = performance.now();
    const answer = await this.exchange(request.method ?? request.operation.method, address, headers, request.body);
    const { id } = request.operation;
    this.spent.set(id, (this.spent.get(id) ?? 0) + performance.now() - began);
    this.sent++;
    this.judge({ ...request, address }, answer);
    return answer;
  }

  exchange(method, address, headers, body) {
    return new Promise((resolve, reject) => {
      const options = { agent: this.agent, method, path: address, headers, host: this.base.hostname };
      const request = http.request({ ...options, port: this.base.port }, (response) => {
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          const type = (response.headers["content-type"] ?? "").split(";")[0];
          resolve({ status: response.statusCode, headers: response.headers, type, text, json: parsed(type, text) });
        });
      });
      request.setTimeout(60_000, () => request.destroy(new Error("no answer in 60 s")));
      request.on("error", reject);
      request.end(body);
    });
  }

  judge(request, answer) {
    const { operation } = request;
    const refused = answer.status >= 400;
    const fits = fitsDescription(refused || operation.id !== "fileBatch" ? request : { ...request, value: takenOf(request, answer) });
    this.count(operation.id, refused, fits);
    const fail = (rule, detail) => this.fail(rule, detail, request, answer);
    if (answer.status >= 500) return fail("no 5xx", answer.text);
    if (!refused && !fits) return fail("what does not fit is refused", reason(request));
    if (!refused && !mayCall(operation, request.role)) return fail("x-roles", `${request.role} was let in`);
    if (request.elsewhere) return problemOnly(answer, fail);
    const types = operation.answers[answer.status];
    if (!types) return fail("each status is described", `${answer.status} is not`);
    if (answer.status === 204 || answer.status === 304) return;
    if (!(answer.type in types)) return fail("each format is described", `${answer.type} of ${answer.status} is not`);
    const check = types[answer.type];
    if (check && !check(answer.json)) fail("each answer fits its schema", explain(check));
  }

  count(id, refused, fits) {
    if (!this.seen.has(id)) this.seen.set(id, { done: 0, refusedFitting: 0, refused: 0 });
    this.seen.get(id)[refused ? (fits ? "refusedFitting" : "refused") : "done"]++;
  }

  fail(rule, detail, request, answer) {
    const name = `${request.operation.id}: ${rule}: ${String(detail).slice(0, 200).replace(/[0-9a-f-]{36}/g, "…")}`;
    if (!this.failures.has(name)) this.failures.set(name, { times: 0, detail, answer, curl: curl(this.base, request) });
    this.failures.get(name).times++;
  }
}

function problemOnly(answer, fail) {
  const fine = answer.status >= 400 && answer.type === "application/problem+json" && answer.json?.type;
  if (!fine) fail("what is not there is a problem document", `${answer.status} ${answer.type}`);
}

function mayCall(operation, role) {
  return operation.roles.includes("public") || operation.roles.includes(role);
}

/** Whether all of it is as described: body, its type, parameters. */
function fitsDescription(request) {
  return reason(request) === null;
}

function reason(request) {
  const { operation } = request;
  if (request.broken) return request.broken;
  const described = new Map(operation.parameters.map((each) => [each.in + each.name, each]));
  for (const [place, pairs] of [["query", request.query], ["path", Object.entries(request.parameters ?? {})]]) {
    for (const [name, text] of pairs) {
      const parameter = described.get(place + name);
      // Pages and pictures pass over what others put on their links.
      const open = place === "query" && /\.(html|svg)$/.test(request.path);
      if (!parameter && open) continue;
      if (!parameter) return `there is no ${place} parameter ${name}`;
      if (!fitsParameter(parameter, text)) return `${place} ${name} is ${JSON.stringify(text)}`;
    }
  }
  if (operation.takesForm) return null;
  if (request.body === undefined) return operation.bodyNeeded ? "there is no body" : null;
  if (!operation.fitsBody) return /^\s*(\{\s*\})?\s*$/.test(request.body) ? null : "it takes no body";
  return operation.fitsBody(request.value) ? null : explain(operation.fitsBody);
}

/** What is right, to stand for a batch of which nothing was taken. */
let SAMPLE_BATCH;
export function sampleBatch(value) {
  SAMPLE_BATCH = value;
}

/** Of a batch each item is taken or refused by itself; only those that were taken must fit. */
function takenOf(request, answer) {
  const items = request.value?.items;
  if (!Array.isArray(items) || !Array.isArray(answer.json?.items)) return request.value;
  const taken = items.filter((_, i) => answer.json.items[i]?.status < 400);
  return taken.length ? { ...request.value, items: taken } : SAMPLE_BATCH;
}

function explain(check) {
  const [first] = check.errors ?? [];
  return first ? `${first.instancePath || "the whole"} ${first.message} ${JSON.stringify(first.params)}` : "";
}

function parsed(type, text) {
  if (!/json/.test(type)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of a lone surrogate the bytes that it would have, which are not UTF-8. */
export function encode(text) {
  return text.toWellFormed() === text ? encodeURIComponent(text) : [...text].map(encodeOne).join("");
}

function encodeOne(character) {
  return character.toWellFormed() === character ? encodeURIComponent(character) : "%ED%A0%80";
}

function curl(base, request) {
  const quoted = (text) => "'" + String(text).replaceAll("'", "'\\''") + "'";
  const parts = ["curl -si -X", request.method ?? request.operation.method, quoted(base.origin + request.address)];
  if (request.key) parts.push("-H", quoted(`Authorization: Bearer <${request.role}>`));
  if (request.type) parts.push("-H", quoted("Content-Type: " + request.type));
  for (const [name, text] of Object.entries(request.headers ?? {})) parts.push("-H", quoted(`${name}: ${text}`));
  if (request.body !== undefined) parts.push("--data-binary", quoted(request.body.toString("latin1").slice(0, 2000)));
  return parts.join(" ");
}
