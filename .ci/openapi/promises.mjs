// What an API description promises to clients, one line a promise: as long as each line of the last release stands in
// the newest, a client made for that release goes on working. What may be sent is a promise like what is answered.
//
// Schemas are named, not written out: a client generator names its classes by them.

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options"];

export function promises(document) {
  const lines = new Set();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS.filter((each) => item[each])) {
      const name = `${method.toUpperCase()} ${path}`;
      lines.add(`${name} is ${item[method].operationId}`);
      for (const line of ofOperation(item[method])) lines.add(`${name} ${line}`);
    }
  }
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    for (const line of ofSchema(schema)) lines.add(`${name} ${line}`);
  }
  return [...lines].sort();
}

function* ofOperation(operation) {
  for (const role of operation["x-roles"] ?? []) yield `may be called by ${role}`;
  for (const parameter of operation.parameters ?? []) {
    yield `takes ${parameter.in} ${parameter.name}`;
    if (!parameter.required) yield `does without ${parameter.in} ${parameter.name}`;
  }
  for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
    yield `takes ${type} ${kind(media.schema)}`;
  }
  // That it can refuse is no promise.
  for (const [status, answer] of Object.entries(operation.responses).filter(([status]) => status < "400")) {
    yield `answers ${status}`;
    for (const [type, media] of Object.entries(answer.content ?? {})) {
      yield `answers ${status} ${type} ${kind(media.schema)}`;
    }
    for (const header of Object.keys(answer.headers ?? {})) yield `answers ${status} with ${header}`;
  }
}

function* ofSchema(schema) {
  if (!schema.properties) yield `is ${kind(schema)}`;
  for (const code of schema.enum ?? []) yield `has the code ${code}`;
  const required = new Set(schema.required ?? []);
  const closed = schema.additionalProperties === false; // only what is sent to us is
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    yield `.${name} is ${kind(property)}`;
    if (closed && !required.has(name)) yield `.${name} may be left out`;
    if (!closed && required.has(name)) yield `.${name} is always there`;
  }
}

function kind(schema) {
  if (!schema) return "bytes";
  if (schema.$ref) return schema.$ref.split("/").pop();
  if (schema.anyOf) return schema.anyOf.map(kind).join(" or ");
  if (schema.items) return `list of ${kind(schema.items)}`;
  return [schema.type ?? "anything"].flat().join(" or ");
}
