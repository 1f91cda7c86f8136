// usage: node compatible.mjs openapi.yaml released.txt           which promises of the last release are broken
//        node compatible.mjs openapi.yaml released.txt --release  this is the release that counts from now on

import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { promises } from "./promises.mjs";

const [description, released, option] = process.argv.slice(2);
const document = parse(readFileSync(description, "utf8"));

if (option === "--release") {
  writeFileSync(released, promises(document).join("\n") + "\n");
  process.exit(0);
}

const kept = readFileSync(released, "utf8").trim().split("\n");
const broken = (now) => {
  const made = new Set(promises(now));
  return kept.filter((line) => !made.has(line));
};

let failed = 0;
function check(name, holds, found) {
  console.log(`${holds ? "ok     " : "FAILED "} ${name}`);
  for (const line of holds ? [] : found) console.log(`          ${line}`);
  failed += holds ? 0 : 1;
}

const now = broken(document);
check("every promise of the last release is kept", now.length === 0, now);

// The check itself: what is taken away from the description must be missed.
const BREAKING = {
  "a field of an answer": (d) => delete d.components.schemas.Breach.properties.title,
  "that a field is always there": (d) => d.components.schemas.Breach.required.splice(0, 1),
  "a code that an answer may hold": (d) => d.components.schemas.Stage.enum.pop(),
  "the type of a field": (d) => (d.components.schemas.Breach.properties.stage = { type: "integer" }),
  "an operation": (d) => delete d.paths["/v1/breaches/{id}/answer"].post,
  "a status": (d) => delete d.paths["/v1/breaches"].post.responses["201"],
  "a format": (d) => delete d.paths["/v1/scorecards"].get.responses["200"].content["text/csv"],
  "a header": (d) => delete d.paths["/v1/breaches"].post.responses["201"].headers.Location,
  "a parameter": (d) => d.paths["/v1/breaches"].get.parameters.splice(0, 1),
  "a role": (d) => d.paths["/v1/breaches"].post["x-roles"].pop(),
  "a field that could be sent": (d) => delete d.components.schemas.FileBreachRequest.properties.mission,
  "that a field could be left out": (d) => d.components.schemas.FileBreachRequest.required.push("mission"),
};
for (const [what, take] of Object.entries(BREAKING)) {
  const changed = structuredClone(document);
  take(changed);
  check(`it is missed when ${what} is taken away`, broken(changed).length > now.length, ["not missed"]);
}
process.exit(failed ? 1 : 0);
