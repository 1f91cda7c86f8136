// What there is to ask about: ids and codes met so far, so that requests are about something that exists.

export class Things {
  constructor() {
    this.pools = new Map();
  }

  /** Newer ones stay: more can still be done with them. */
  add(pool, value) {
    if (value === null || value === undefined) return;
    const known = this.of(pool);
    if (known.includes(value)) return;
    known.push(value);
    if (known.length > 60) known.shift();
  }

  of(pool) {
    if (!this.pools.has(pool)) this.pools.set(pool, []);
    return this.pools.get(pool);
  }

  pick(pool, number) {
    const known = this.of(pool);
    return known.length ? known[number % known.length] : undefined;
  }

  /** What an answer tells of. */
  learn(operation, answer) {
    if (answer.status >= 300 || !answer.json) return;
    const items = answer.json.items ?? [answer.json];
    const [, , kind] = operation.path.split("/");
    for (const item of items.slice(0, 20)) {
      if (!item || typeof item !== "object") continue;
      if (/^\/v1\/(breaches|commitments|organisations|notices|clock-extensions)/.test(operation.path)) {
        this.add(kind, item.id);
      }
      for (const evidence of item.evidence ?? []) this.add("evidence", evidence.id);
      for (const invited of item.invited ?? []) this.add("organisations", invited);
    }
    const index = answer.headers["covenant-log-index"];
    if (index) this.add("entries", Number(index));
  }
}
