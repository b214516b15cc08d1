import assert from 'node:assert/strict'
import test from 'node:test'
import { joined, raised } from '../../main/resources/client/app/my-list.js'
import { asked, link, neutral, stored } from '../../main/resources/client/app/pages.js'
import { paired, safe } from '../../main/resources/client/app/side-by-side.js'

const entry = (p, more) => Object.assign({ p, t: p, k: '', n: [] }, more)

test('only a path of the portal names a page', () => {
  for (const good of ['/guides/italia/casa/', '/contact-points/', '/topics/a-b/page/2/']) assert.equal(neutral(good), good)
  for (const bad of ['', '/', '//evil/', '//evil.example/x/', 'https://evil.example/', 'javascript:alert(1)', '/\\evil/', '/a//b/',
    '/a/../b/', '/./', '/guides/italia/casa', 'guides/', '/A/', '/a b/', '/a?b/', '/a#b/', '/%2e%2e/', '/' + 'a'.repeat(300) + '/', null, 7, {}]) {
    assert.equal(neutral(bad), '', String(bad))
  }
})

test('an address asks for pages in order, each once, and never for others', () => {
  assert.deepEqual(asked('#p=/a/&p=//evil/&p=/b/&p=/a/&p=javascript:alert(1)').paths, ['/a/', '/b/'])
  assert.deepEqual(asked('#/guides/italia/x/&with=ar'), { paths: ['/guides/italia/x/'], from: '', to: 'ar' })
  assert.deepEqual(asked('#p=%2Fa%2F&from=ur&with=it'), { paths: ['/a/'], from: 'ur', to: 'it' })
  for (const broken of ['', '#', '#main', '#p', '#p=', '#p=%', '#p=%E0%A4', '#&&&===', '#with=']) assert.deepEqual(asked(broken).paths, [], broken)
  assert.deepEqual(asked(link(['/a/', '/b/c/'])).paths, ['/a/', '/b/c/'])
})

test('a list of ten thousand pages is cut', () => {
  const many = Array.from({ length: 10000 }, (_, i) => '/guides/x' + i + '/')
  assert.equal(asked(link(many)).paths.length, 100)
})

test('what was stored is believed only as far as it is a list of pages', () => {
  for (const broken of [null, '', 'x', '{', '7', '"a"', '{}', '[1,null,"a",[],{}]', '[{"p":"//evil/"}]']) assert.deepEqual(stored(broken), [], broken)
  assert.deepEqual(stored('[{"p":"/a/"},{"p":"/a/"},{"p":"/b/","t":"B","k":7,"n":[["+39021","02 1"],["javascript:1","x"],3]}]'),
    [entry('/a/'), entry('/b/', { t: 'B', n: [['+39021', '02 1']] })])
  assert.equal(stored(JSON.stringify([entry('/a/', { t: 'x'.repeat(9999) })]))[0].t.length, 300)
})

test('a page moves up by one, the first stays', () => {
  const list = ['/a/', '/b/', '/c/'].map(p => entry(p))
  assert.deepEqual(raised(list, '/c/').map(e => e.p), ['/a/', '/c/', '/b/'])
  assert.deepEqual(raised(list, '/a/'), list)
  assert.deepEqual(raised(list, '/gone/'), list)
})

test('a shared list is added behind the own one and changes nothing in it', () => {
  assert.deepEqual(joined([entry('/a/', { t: 'own' })], [entry('/a/', { t: 'other' }), entry('/b/')]), [entry('/a/', { t: 'own' }), entry('/b/')])
})

test('blocks pair by section and order, and what is left over stands at the end of its section', () => {
  const left = [{ key: '', blocks: [1, 2] }, { key: 'who', blocks: [3, 4, 5] }, { key: 'how', blocks: [6] }]
  const right = [{ key: '', blocks: ['a'] }, { key: 'who', blocks: ['b', 'c'] }, { key: 'how', blocks: ['d', 'e'] }]
  assert.deepEqual(paired(left, right), [
    { key: '', pairs: [[1, 'a'], [2, null]] },
    { key: 'who', pairs: [[3, 'b'], [4, 'c'], [5, null]] },
    { key: 'how', pairs: [[6, 'd'], [null, 'e']] }])
})

test('a section that one text lacks keeps its place and pushes nothing out of step', () => {
  const one = keys => keys.split('').map(key => ({ key, blocks: [key] }))
  const order = (a, b) => paired(one(a), one(b)).map(s => s.key + s.pairs.map(p => (p[0] || '-') + (p[1] || '-'))).join(' ')
  assert.equal(order('abc', 'ac'), 'aaa bb- ccc')
  assert.equal(order('ac', 'abc'), 'aaa b-b ccc')
  assert.equal(order('', 'ab'), 'a-a b-b')
  assert.equal(order('ab', ''), 'aa- bb-')
})

test('nothing is lost or doubled, however the sections of two texts differ', () => {
  const keys = ['a', 'b', 'c', 'd']
  let seed = 7
  const random = n => (seed = seed * 48271 % 2147483647) % n
  for (let run = 0; run < 300; run++) {
    const text = () => keys.filter(() => random(3)).sort(() => random(3) - 1).map(key => ({ key, blocks: Array.from({ length: random(4) }, (_, i) => key + i) }))
    const sides = [text(), text()]
    const pairs = paired(sides[0], sides[1]).map(s => s.pairs).reduce((all, p) => all.concat(p), [])
    for (const side of [0, 1]) {
      const all = sides[side].map(s => s.blocks).reduce((a, b) => a.concat(b), [])
      assert.deepEqual(pairs.map(p => p[side]).filter(b => b), all)
    }
  }
})

test('links of a copied page lead to the web, a number or a mail, and its own parts are told apart', () => {
  const base = 'https://example.org/it/x/'
  assert.equal(safe('#who', 'l-', base), '#l-who')
  for (const good of ['/it/guides/', 'https://a.example/', 'tel:112', 'mailto:a@b.example']) assert.equal(safe(good, 'l-', base), good)
  for (const bad of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:x', 'http://[']) assert.equal(safe(bad, 'l-', base), '')
})
