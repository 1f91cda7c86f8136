// A second opinion on the log, in Node without packages and without a line of the service's own code:
// the checkpoint's signature, the root from the entry bundles, and one receipt.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

const HELP = `usage: node scripts/verify.mjs URL-or-DIRECTORY [--vkey KEY] [--receipt FILE]

Checks the signature of the checkpoint, computes the root again from every entry, and a receipt if
one is named. Without --vkey the log's own key is taken and the result is NOT anchored.
Exit codes: 0 true, 1 not true, 2 misused.
`
const LONGEST_BUNDLE = 256 * 65_537
const LARGEST_LOG = 2 ** 32

const fail = (why) => { throw Object.assign(new Error(why), { untrue: true }) }
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const leafHash = (entry) => sha256(Buffer.of(0), entry)
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right)

function base64 (text, length) {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) fail('base64 that is not in its canonical form')
  if (length && bytes.length !== length) fail(`${bytes.length} bytes where ${length} belong`)
  return bytes
}

/** Reads by names that are computed here, never by what the log says. */
function reader (source) {
  if (!/^https?:/.test(source)) return (name) => readFile(`${source}/${name}`)
  return async (name) => {
    const answer = await fetch(`${source.replace(/\/+$/, '')}/log/${name}`, { redirect: 'error' })
    if (answer.status !== 200) fail(`${name} was answered with ${answer.status}`)
    const chunks = []
    let length = 0
    for await (const chunk of answer.body) {
      if ((length += chunk.length) > LONGEST_BUNDLE) fail(`${name} has no end`)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  }
}

/** C2SP signed-note: name+id+key, where the id is made of the other two. */
function parseKey (vkey) {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? fail('not a vkey')
  const typed = base64(encoded, 33)
  if (typed[0] !== 1) fail('the key is not Ed25519')
  const own = sha256(`${name}\n`, typed).subarray(0, 4)
  if (own.toString('hex') !== id) fail('the id of the key does not belong to it')
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), typed.subarray(1)])
  return { name, id: own, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

function openCheckpoint (note, key) {
  const blank = note.lastIndexOf('\n\n')
  if (blank < 0 || !note.endsWith('\n')) fail('the checkpoint is not a signed note')
  const text = note.slice(0, blank + 1)
  const signed = note.slice(blank + 2, -1).split('\n').some((line) => {
    const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? fail('a line of the checkpoint is not a signature')
    const bytes = base64(encoded)
    if (name !== key.name || !bytes.subarray(0, 4).equals(key.id)) return false
    return verify(null, Buffer.from(text), key.key, bytes.subarray(4)) || fail('the signature is wrong')
  })
  if (!signed) fail('the checkpoint is not signed by this key')
  const [, origin, size, root] = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n(\S+)\n$/.exec(text) ?? fail('not a checkpoint')
  if (origin !== key.name) fail('the checkpoint is of another log')
  if (Number(size) > LARGEST_LOG) fail(`the checkpoint claims ${size} entries`)
  return { origin, size: Number(size), root: base64(root, 32) }
}

function bundlePath (number, width) {
  const groups = [String(number % 1000).padStart(3, '0')]
  for (let rest = Math.floor(number / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift('x' + String(rest % 1000).padStart(3, '0'))
  }
  return `tile/entries/${groups.join('/')}${width < 256 ? `.p/${width}` : ''}`
}

function * entriesOf (bundle, path) {
  let at = 0
  while (at < bundle.length) {
    const end = at + 2 + (at + 2 <= bundle.length ? bundle.readUInt16BE(at) : Infinity)
    if (end > bundle.length) fail(`${path} breaks off`)
    yield bundle.subarray(at + 2, end)
    at = end
  }
}

/** RFC 6962: perfect subtrees, joined from the right at the end. */
async function rootOf (read, size, wanted) {
  const subtrees = []
  let count = 0
  let wantedHash
  for (let number = 0; count < size; number++) {
    const width = Math.min(256, size - count)
    const path = bundlePath(number, width)
    const before = count
    for (const entry of entriesOf(await read(path), path)) {
      let hash = leafHash(entry)
      if (count === wanted) wantedHash = hash
      for (let rest = count++; rest % 2 === 1; rest = (rest - 1) / 2) hash = nodeHash(subtrees.pop(), hash)
      subtrees.push(hash)
    }
    if (count - before !== width) fail(`${path} does not hold ${width} entries`)
  }
  const root = subtrees.reduceRight((right, left) => right ? nodeHash(left, right) : left, undefined) ?? sha256('')
  return { root, wantedHash }
}

/** C2SP tlog-proof; the path is walked as RFC 9162 section 2.1.3.2 says. */
function parseReceipt (text) {
  const form = /^c2sp\.org\/tlog-proof@v1\nindex (0|[1-9][0-9]{0,15})\n((?:\S{44}\n){0,63})\n(\S[^]*)$/
  const [, index, hashes, note] = form.exec(text) ?? fail('not a receipt')
  return { index: Number(index), hashes: hashes.split('\n').slice(0, -1).map((each) => base64(each, 32)), note }
}

function checkReceipt ({ index, hashes, note }, hash, key) {
  const { size, root } = openCheckpoint(note, key)
  if (index >= size) fail('the receipt is of an entry beyond its own checkpoint')
  let at = BigInt(index)
  let last = BigInt(size - 1)
  for (const sibling of hashes) {
    if (last === 0n) fail('the receipt has hashes too many')
    if (at % 2n === 1n || at === last) {
      hash = nodeHash(sibling, hash)
      while (at % 2n === 0n && at !== 0n) [at, last] = [at >> 1n, last >> 1n]
    } else hash = nodeHash(hash, sibling)
    ;[at, last] = [at >> 1n, last >> 1n]
  }
  if (last !== 0n || !hash.equals(root)) fail('the receipt does not lead to its signed root')
}

async function main () {
  const options = { vkey: { type: 'string' }, receipt: { type: 'string' }, help: { type: 'boolean' } }
  const { values, positionals: [source, ...rest] } = parseArgs({ options, allowPositionals: true })
  if (values.help) return HELP
  if (!source || rest.length) throw new TypeError('name one address or folder')
  const read = reader(source)
  const vkeys = (await read('vkeys')).toString().trimEnd().split('\n')
  const key = parseKey(values.vkey ?? vkeys.at(-1))
  const receipt = values.receipt && parseReceipt(await readFile(values.receipt, 'utf8'))
  const checkpoint = openCheckpoint((await read('checkpoint')).toString(), key)
  const { root, wantedHash } = await rootOf(read, checkpoint.size, receipt?.index)
  if (!root.equals(checkpoint.root)) fail('the entries do not give the signed root')
  if (receipt) checkReceipt(receipt, wantedHash ?? fail('the receipt is of an entry beyond the log'), key)
  return `${checkpoint.size} entries give the root that ${checkpoint.origin} signed${receipt ? '; the receipt is true' : ''}\n` +
    (values.vkey ? 'signed by the key that you gave\n' : 'self-consistent, NOT anchored\n')
}

const safe = (text) => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '?')
try {
  process.stdout.write(safe(await main()))
} catch (error) {
  process.exitCode = error instanceof TypeError ? 2 : 1
  console.error(safe(`${error.untrue ? 'NOT TRUE' : 'not checked'}: ${error.message}`))
}
