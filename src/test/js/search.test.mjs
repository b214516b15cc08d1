import assert from 'node:assert/strict'
import fs from 'node:fs'
import test from 'node:test'
import zlib from 'node:zlib'
import { distance, open, words } from '../../main/resources/client/search/engine.js'
import { inflate, parting } from '../../main/resources/client/search/older.js'
import { excerpt } from '../../main/resources/client/search/page.js'

const analysis = new URL('../resources/analysis/', import.meta.url)

for (const file of fs.readdirSync(analysis)) {
  test('words are those of Java: ' + file, () => {
    const [rules, ...lines] = fs.readFileSync(new URL(file, analysis), 'utf8').trim().split('\n')
    for (const line of lines) {
      const [text, expected] = line.split('\t')
      assert.equal(words(JSON.parse(rules), text).map(w => w.form).join(' '), expected, text)
    }
  })
}

test('without \\p in regular expressions words are the same for the portal\'s languages', () => {
  for (const tag of ['it', 'en', 'fr', 'es', 'ar', 'ro', 'sq', 'uk', 'ur', 'bn', 'de', 'zh']) {
    const [rules, ...lines] = fs.readFileSync(new URL(tag + '.tsv', analysis), 'utf8').trim().split('\n')
    for (const line of lines) {
      const [text, expected] = line.split('\t')
      assert.equal(words(JSON.parse(rules), text, parting).map(w => w.form).join(' '), expected, text)
    }
  }
})

test('distance counts slips, and a swap as one', () => {
  for (const [a, b, expected] of [['casa', 'casa', 0], ['casa', 'cas', 1], ['casa', 'caas', 1], ['casa', 'cassa', 1],
    ['casa', 'cosa', 1], ['permesso', 'premeso', 2], ['', 'abc', 3], ['居留', '居住', 1]]) {
    assert.equal(distance(a, b), expected, a + ' ' + b)
    assert.equal(distance(b, a), expected, b + ' ' + a)
  }
})

test('inflate undoes what zlib does', () => {
  const texts = ['', 'a', 'a'.repeat(70000), fs.readFileSync(new URL('ar.tsv', analysis)),
    Buffer.from(Array.from({ length: 5000 }, (_, i) => i * 7919 % 251))]
  for (const text of texts) {
    const bytes = Buffer.from(text)
    for (const level of [0, 1, 9]) {
      for (const strategy of [zlib.constants.Z_DEFAULT_STRATEGY, zlib.constants.Z_FIXED, zlib.constants.Z_HUFFMAN_ONLY]) {
        const packed = zlib.deflateRawSync(bytes, { level, strategy })
        assert.equal(Buffer.compare(Buffer.from(inflate(packed, bytes.length)), bytes), 0)
      }
    }
  }
})

test('inflate refuses what is broken, and ends', () => {
  const packed = zlib.deflateRawSync(Buffer.from('permesso di soggiorno '.repeat(50)))
  for (let i = 0; i < packed.length; i++) {
    assert.throws(() => inflate(packed.subarray(0, i), 1100), /broken/)
    const changed = Buffer.from(packed)
    changed[i] ^= 255
    try {
      inflate(changed, 1100)
    } catch (e) {
      assert.match(e.message, /broken/)
    }
  }
})

test('an excerpt shows where the words are', () => {
  const text = 'Uno due tre. '.repeat(40) + 'Il permesso di soggiorno si rinnova. ' + 'Quattro cinque sei. '.repeat(40)
  const pieces = excerpt(text, w => /^(permesso|soggiorno)$/.test(w))

  assert.deepEqual(pieces.filter(p => p[1]).map(p => p[0]), ['permesso', 'soggiorno'])
  assert.equal(pieces[0][0], '… ')
  assert.equal(pieces[pieces.length - 1][0], ' …')
  assert.ok(pieces.map(p => p[0]).join('').length < 180)
})

test('an excerpt of a short text is the text, and of one long word its beginning', () => {
  assert.equal(excerpt('<b>Casa</b>, "x" & y', () => false).map(p => p[0]).join(''), '<b>Casa</b>, "x" & y')
  assert.equal(excerpt('', () => true).length, 0)
  assert.ok(excerpt('居'.repeat(3000), () => true).map(p => p[0]).join('').length < 200)
})

// a small index of one page, made here byte by byte
function packed(content) {
  const bytes = Buffer.from(content)
  const size = []
  for (let n = bytes.length; n > 127; n >>= 7) size.push(n & 127 | 128)
  size.push(bytes.length >> 7 * size.length)
  return Buffer.concat([Buffer.from([65, ...size]), zlib.deflateRawSync(bytes)])
}
const text = t => {
  const bytes = Buffer.from(t), size = []
  for (let n = bytes.length; n > 127; n >>= 7) size.push(n & 127 | 128)
  size.push(bytes.length >> 7 * size.length)
  return Buffer.concat([Buffer.from(size), bytes])
}
const rules = { fold: [], stop: '0di' }
const root = (more = {}) => packed(Buffer.concat([text(JSON.stringify(Object.assign({
  v: 1, lang: 'it', dir: 'ltr', n: 1, f: [[1, 1, 2, 1], [0, 0, 1, 1], [0, 0, 1, 0], [1, 3, 1, 1]], s: '0c', b: 6, runs: [0, 1],
  next: [] }, rules, more))), Buffer.from([1, 0, 3])]))
const files = {
  'it/root.bin': root(),
  'it/w0.bin': packed(Buffer.concat([text('0casa|3e\n0permesso\f'), Buffer.from([2, 2, 1, 1, 0])])),
  'it/r0.bin': packed(JSON.stringify([['Casa', '/guides/italia/casa/', 'Italia', 'La casa e il permesso']])),
  'it/facets.bin': packed(JSON.stringify({ kind: [['guides', 'Guida', [0, 1]]], area: [['x', 'X', []]] }))
}
const host = (changed = {}) => {
  const asked = []
  const fetch = async path => {
    asked.push(path)
    const body = path in changed ? changed[path] : files[path]
    if (body instanceof Error) throw body
    return typeof body === 'number' ? new Response('', { status: body }) : new Response(body)
  }
  return { asked, engine: open({ base: '', locale: 'it', fetch }) }
}

test('a search answers with pages, scores and what narrows them', async () => {
  const found = await host().engine.search('Case di permesso', { facets: {} })

  assert.equal(found.total, 1)
  assert.equal(found.words, 2)
  assert.deepEqual(found.corrections, [])
  assert.equal(found.hits[0].title, 'Casa')
  assert.ok(found.hits[0].score > 0)
  assert.ok(found.hits[0].matches('CASA') && !found.hits[0].matches('il'))
  assert.deepEqual(found.facets.kind, [{ id: 'guides', label: 'Guida', count: 1, mine: false }])
  assert.deepEqual(found.facets.area, [])
})

test('a hit fetches the whole text of its page, nothing where there is no more', async () => {
  const texts = { 'it/root.bin': root({ t: 2 }), 'it/t0.bin': packed(JSON.stringify(['Tutto', ''])) }
  assert.equal(await (await host(texts).engine.search('casa')).hits[0].more(), 'Tutto')

  const none = host({ 'it/root.bin': root({ t: 0 }) })
  assert.ok(!await (await none.engine.search('casa')).hits[0].more())
  assert.ok(!none.asked.includes('it/t0.bin'))
})

test('a facet that no page has leaves none', async () => {
  const found = await host().engine.search('casa', { facets: { area: ['x'], kind: ['guides'] } })
  assert.equal(found.total, 0)
})

test('a slip is corrected and said', async () => {
  const found = await host().engine.search('permeso', {})
  assert.deepEqual(found.corrections, [['permeso', 'permesso']])
  assert.equal(found.total, 1)
})

test('a beginning is enough while typing, and not afterwards', async () => {
  assert.equal((await host().engine.search('per', { prefix: true })).total, 1)
  assert.equal((await host().engine.search('per')).total, 0)
})

test('no file is fetched twice', async () => {
  const { asked, engine } = host()
  await Promise.all([engine.search('casa'), engine.search('casa permesso'), engine.ready()])
  await engine.search('permesso', { facets: {} })
  assert.equal(new Set(asked).size, asked.length)
})

test('odd input gives no pages and no exception', async () => {
  const { engine } = host()
  for (const odd of ['', ' ', 'di', 'di di DI', '🏠👩‍👧', '\u202e\u2066\u200f', '<img src=x onerror=alert(1)>', '(.*)[', '\\', '%00',
    'x'.repeat(10000), 'a '.repeat(10000), 'кот 猫 قطة', '\ud800', '__proto__ constructor toString', '0', "'".repeat(999)]) {
    const found = await engine.search(odd, { prefix: true, facets: {} })
    assert.equal(found.total, 0, odd.slice(0, 20))
    assert.deepEqual(found.hits, [])
  }
})

for (const [what, answer, name] of [['missing', 404, 'stale'], ['an error page', '<!doctype html><title>404</title>', 'stale'],
  ['refused', 500, 'Error'], ['unreachable', TypeError('network'), 'TypeError'], ['cut off', files['it/w0.bin'].subarray(0, 9), null],
  ['empty', '', 'stale']]) {
  test('a file that is ' + what + ' rejects, and can be tried again', async () => {
    const changed = { 'it/w0.bin': answer }
    const { engine } = host(changed)
    await assert.rejects(engine.search('casa'), error => !name || error.name === name)
    delete changed['it/w0.bin']
    assert.equal((await engine.search('casa')).total, 1)
  })
}

test('an index of another version is stale', async () => {
  await assert.rejects(host({ 'it/root.bin': root({ v: 2 }) }).engine.search('casa'), { name: 'stale' })
})

test('an index without pages finds nothing', async () => {
  const empty = root({ n: 0, s: '', runs: [], f: [[0, 0, 2, 1], [0, 0, 1, 1], [0, 0, 1, 0], [0, 0, 1, 1]] })
  assert.equal((await host({ 'it/root.bin': empty }).engine.search('casa permesso', { prefix: true })).total, 0)
})

test('a language other than the reader\'s that does not come is missed only where nothing is found', async () => {
  const next = { 'it/root.bin': root({ next: ['en'] }), 'en/root.bin': Error('no network') }
  assert.equal((await host(next).engine.search('casa qwxzkv')).total, 1)
  await assert.rejects(host(next).engine.search('qwxzkv'), /no network/)
})

test('the engine is light', () => {
  const source = fs.readFileSync(new URL('../../main/resources/client/search/engine.js', import.meta.url), 'utf8')
  const shipped = source.split('\n').map(l => l.trim()).filter(l => l && !l.startsWith('//')).join('\n')
  assert.ok(zlib.gzipSync(shipped, { level: 9 }).length <= 4096)
})
