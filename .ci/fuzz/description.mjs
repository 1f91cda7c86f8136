// The API as its own description has it: operations with the schemas of what they take and answer, compiled by Ajv.

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const METHODS = ["get", "put", "post", "delete"];

export function operationsOf(document) {
  const ajv = new Ajv2020({ strict: false, allErrors: false, unicodeRegExp: true, multipleOfPrecision: 6 });
  addFormats.default(ajv);
  // Of an answer nothing may be there that is not described; clients are told to pass over what they do not know.
  ajv.addSchema({ $id: "sent", components: document.components });
  ajv.addSchema({ $id: "answered", components: closed(structuredClone(document.components)) });
  const compiled = new Map();
  const compile = (root, schema) => {
    if (!schema) return null;
    const key = root + JSON.stringify(schema);
    if (!compiled.has(key)) compiled.set(key, ajv.compile(rooted(root, schema)));
    return compiled.get(key);
  };
  const operations = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS.filter((each) => item[each])) {
      operations.push(operation(document, path, method, item[method], compile));
    }
  }
  return operations;
}

function operation(document, path, method, described, compile) {
  const bodies = described.requestBody?.content ?? {};
  const answers = {};
  for (const [status, answer] of Object.entries(described.responses)) {
    if (status === "default") continue; // for clients; here each status must be named
    const found = answer.$ref ? document.components.responses[answer.$ref.split("/").pop()] : answer;
    answers[status] = Object.fromEntries(
      Object.entries(found.content ?? {}).map(([type, media]) => [
        type.split(";")[0],
        compile("answered", media.schema),
      ]),
    );
  }
  return {
    id: described.operationId,
    path,
    method: method.toUpperCase(),
    roles: described["x-roles"],
    body: bodies["application/json"]?.schema ?? null,
    bodyNeeded: described.requestBody?.required ?? false,
    takesForm: "multipart/form-data" in bodies,
    fitsBody: compile("sent", bodies["application/json"]?.schema),
    parameters: (described.parameters ?? []).map((each) => ({ ...each, fits: compile("sent", each.schema) })),
    answers,
  };
}

/** References of the document, made references into one of its two readings. */
function rooted(root, schema) {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', `"${root}#/components/`));
}

/** Problems have members of their own, and of a leaf only the outermost is described. */
function closed(components) {
  for (const [name, schema] of Object.entries(components.schemas)) {
    if (schema.properties && name !== "Problem") schema.additionalProperties = false;
  }
  return components;
}

/** A parameter is text on the wire: what its schema says of numbers and truth is said of what it spells. */
export function fitsParameter(parameter, text) {
  if (parameter.fits(text)) return true;
  if (/^(0|-?[1-9][0-9]{0,15})$/.test(text)) return parameter.fits(Number(text));
  return (text === "true" || text === "false") && parameter.fits(text === "true");
}
