import assert from 'node:assert/strict'
import fs from 'node:fs'
import test from 'node:test'
import vm from 'node:vm'
import zlib from 'node:zlib'
import { createHash } from 'node:crypto'
import { store } from '../../main/resources/client/app/offline.js'

const HOME = 'https://example.org/prova/'
const code = fs.readFileSync(new URL('../../main/resources/client/app/sw.js', import.meta.url), 'utf8')
const hash = async bytes => createHash('sha256').update(Buffer.from(bytes)).digest('hex').slice(0, 16)

// the Cache API as far as it is asked: names and entries in the order they came in; room is how many entries fit in all
function memory(room = Infinity) {
  const all = new Map()
  const count = () => Array.from(all.values()).reduce((sum, c) => sum + c.size, 0)
  const url = key => typeof key === 'string' ? key : key.url
  const open = async name => {
    if (!all.has(name)) all.set(name, new Map())
    const entries = all.get(name)
    return {
      match: async key => entries.has(url(key)) ? entries.get(url(key)).clone() : undefined,
      put: async (key, response) => {
        const held = await response.arrayBuffer()
        if (!entries.has(url(key)) && count() >= room) throw Object.assign(Error(), { name: 'QuotaExceededError' })
        entries.delete(url(key))
        entries.set(url(key), new Response(held, { headers: response.headers }))
      },
      delete: async key => entries.delete(url(key)),
      keys: async () => Array.from(entries.keys(), url => ({ url }))
    }
  }
  return {
    open,
    keys: async () => Array.from(all.keys()),
    delete: async name => all.delete(name),
    match: async (key, { cacheName } = {}) => {
      for (const name of cacheName ? [cacheName] : all.keys()) {
        const found = all.has(name) && await (await open(name)).match(key)
        if (found) return found
      }
    },
    names: name => Array.from((all.get(name) || new Map()).keys(), u => u.slice(HOME.length))
  }
}

// a site as path → text, status or error, and a worker of a release before it
function phone(site, { mark = 'aaaa', caches = memory(), tabs = [] } = {}) {
  const listeners = {}, told = [], asked = []
  const clients = { matchAll: async () => tabs.map(url => ({ url, postMessage: m => told.push(m) })), claim: async () => {} }
  let timers = []
  const fetch = async request => {
    const address = typeof request === 'string' ? request : request.url, path = address.slice(HOME.length).replace(/\?.*/, '')
    asked.push(path)
    const answer = site.away ? Error('no network') : await site[path]
    if (answer instanceof Error) throw answer
    if (answer instanceof Response) return answer.clone()
    if (typeof answer === 'number' || answer === undefined) return new Response('', { status: answer || 404 })
    return new Response(answer, { headers: { date: 'Sat, 21 Nov 2026 10:00:00 GMT' } })
  }
  const self = { addEventListener: (name, f) => { listeners[name] = f }, clients, skipWaiting: async () => {} }
  const release = { mark, base: '/prova/', locales: ['it', 'ar'], app: 'app/' + mark + '/', search: 'search/' + mark + '/' }
  vm.runInNewContext('const release = ' + JSON.stringify(release) + '\n' + code, { self, caches, fetch, URL, Response, Promise,
    location: { href: HOME + 'sw.js' }, setTimeout: f => timers.push(f), clearTimeout: () => {} })
  const run = async (name, event = {}) => {
    const waits = []
    let answer
    listeners[name](Object.assign({ waitUntil: w => waits.push(w), respondWith: a => { answer = a } }, event))
    const given = await answer
    for (let i = 0; i < waits.length; i++) await waits[i]
    return given
  }
  return {
    caches, asked, told,
    start: async () => {
      await run('install')
      await run('activate')
    },
    open: (path, more = {}) => run('fetch', { request: Object.assign({ url: HOME + path, method: 'GET', mode: 'navigate' }, more) }),
    get: path => run('fetch', { request: { url: HOME + path, method: 'GET', mode: 'no-cors' } }),
    ask: async path => {
      const said = []
      await run('message', { data: new URL(path, HOME).href, source: { postMessage: m => said.push(m) } })
      return said
    },
    late: () => timers.splice(0).forEach(f => f())
  }
}
const shell = { 'it/': 'inizio', 'it/offline/': 'senza rete', 'ar/': 'بداية', 'ar/offline/': 'بدون', 'it/casa/': 'chiama 1' }
const away = site => { site.away = true }
const words = response => response.text()

test('a page that was read is there without network, and says of which day it is', async () => {
  const site = Object.assign({}, shell), p = phone(site, { tabs: [HOME + 'it/'] })
  await p.start()
  await p.open('it/casa/')
  assert.deepEqual(await p.ask('it/casa/'), [])
  away(site)

  assert.equal(await words(await p.open('it/casa/?x=1')), 'chiama 1')
  assert.equal((await p.ask('it/casa/'))[0].day, 'Sat, 21 Nov 2026 10:00:00 GMT')
})

test('a page that came before the worker, or while it took over, is kept as soon as it says that it is there', async () => {
  const site = Object.assign({}, shell), tabs = [], p = phone(site, { tabs })
  await p.start()
  assert.deepEqual(await p.ask('it/casa/'), [])
  away(site)

  assert.equal(await words(await p.open('it/casa/')), 'chiama 1')
  assert.equal(await words(await p.open('it/altro/')), 'senza rete')
})

test('a page that asked the worker is not fetched again when it says that it is there, nor is what lies elsewhere', async () => {
  const p = phone(Object.assign({}, shell))
  await p.start()
  await p.open('it/casa/')
  const before = p.asked.length
  await p.ask('it/casa/')
  await p.ask('../altro/')

  assert.equal(p.asked.length, before)
})

test('a number that changed is the new one whenever the network answers, whatever the phone holds or its clock says', async () => {
  const site = Object.assign({}, shell), p = phone(site)
  await p.open('it/casa/')
  await (await p.caches.open('kept')).put(HOME + 'it/casa/', new Response('chiama 0', { headers: { date: 'Fri, 01 Jan 2100 00:00:00 GMT' } }))
  site['it/casa/'] = 'chiama 2'

  assert.equal(await words(await p.open('it/casa/')), 'chiama 2')
  away(site)
  const copy = await p.caches.match(HOME + 'it/casa/', { cacheName: 'kept' })
  assert.equal(await words(copy), 'chiama 2')
})

test('a slow network gives way to the copy, and the page is told when something else comes', async () => {
  const site = Object.assign({}, shell), p = phone(site, { tabs: [HOME + 'it/casa/#x'] })
  await p.open('it/casa/')
  let come
  site['it/casa/'] = new Promise(resolve => { come = resolve })
  const shown = p.open('it/casa/')
  await new Promise(setImmediate)
  p.late()
  await new Promise(setImmediate)
  come('chiama 2')

  assert.equal(await words(await shown), 'chiama 1')
  await new Promise(setImmediate)
  assert.deepEqual(p.told.map(m => [m.address, m.newer]), [[HOME + 'it/casa/', true]])
  assert.equal(await words(await p.caches.match(HOME + 'it/casa/')), 'chiama 2')
})

test('a server that is down shows the copy, a page that is gone says so', async () => {
  const site = Object.assign({}, shell), p = phone(site)
  await p.open('it/casa/')
  site['it/casa/'] = 503
  assert.equal(await words(await p.open('it/casa/')), 'chiama 1')
  site['it/casa/'] = 404
  assert.equal((await p.open('it/casa/')).status, 404)
})

test('an unknown page gives the offline page of its language, else of the one used last', async () => {
  const site = Object.assign({}, shell), p = phone(site, { tabs: [HOME + 'it/'] })
  await p.start()
  await p.open('ar/')
  away(site)

  assert.equal(await words(await p.open('it/altro/')), 'senza rete')
  assert.equal(await words(await p.open('ar/x/')), 'بدون')
  assert.equal(await words(await p.open('guides/casa/')), 'بدون')
  assert.equal((await phone(site).open('it/altro/')).type, 'error')
})

test('discreet pages, errors and redirects are not kept; a page that became discreet goes', async () => {
  const site = Object.assign({}, shell), p = phone(site)
  site['it/a/'] = '<!doctype html>\n<html lang="it" data-discreet>'
  site['it/b/'] = 500
  site['it/c/'] = new Response('c')
  Object.defineProperty(site['it/c/'], 'redirected', { value: true })
  site['it/c/'].clone = () => site['it/c/']
  await p.open('it/casa/')
  for (const path of ['it/a/', 'it/b/', 'it/c/', 'it/none/']) await p.open(path)
  assert.deepEqual(p.caches.names('pages'), ['it/casa/'])

  site['it/casa/'] = '<html data-discreet>'
  await p.open('it/casa/')
  assert.deepEqual(p.caches.names('pages'), [])
})

test('sixty pages are held, the oldest goes first; a full phone gives up what was read, and shows the page', async () => {
  const site = Object.assign({}, shell), p = phone(site)
  for (let i = 0; i < 70; i++) site['it/p' + i + '/'] = 'p'
  for (let i = 0; i < 70; i++) await p.open('it/p' + i + '/')
  assert.equal(p.caches.names('pages').length, 60)
  assert.equal(p.caches.names('pages')[0], 'it/p10/')

  const full = phone(site, { caches: memory(4) })
  for (let i = 0; i < 9; i++) assert.equal(await words(await full.open('it/p' + i + '/')), 'p')
  const none = phone(site, { caches: memory(0) })
  assert.equal(await words(await none.open('it/p1/')), 'p')
})

test('scripts of a release are fetched once; the release before is kept for pages still open, older ones go', async () => {
  const caches = memory(), site = Object.assign({}, shell), tabs = [HOME + 'it/']
  for (const mark of ['aaaa', 'bbbb', 'cccc']) {
    site['app/' + mark + '/it.js'] = mark
    const p = phone(site, { mark, caches, tabs })
    await p.start()
    const before = p.asked.length
    assert.equal(await words(await p.get('app/' + mark + '/it.js')), mark)
    assert.equal(p.asked.length, before)
  }
  assert.deepEqual((await caches.keys()).filter(n => /^files/.test(n)), ['files-bbbb', 'files-cccc'])
  away(site)
  const last = phone(site, { mark: 'cccc', caches, tabs })
  assert.equal(await words(await last.get('app/bbbb/it.js')), 'bbbb')
  assert.equal((await last.get('app/aaaa/it.js')).type, 'error')
})

test('pictures are those of the release, older ones only without network', async () => {
  const caches = memory(), site = { 'a.png': 'old' }
  await phone(site, { caches }).get('a.png')
  site['a.png'] = 'new'
  assert.equal(await words(await phone(site, { mark: 'bbbb', caches }).get('a.png')), 'new')
  away(site)
  assert.ok(['old', 'new'].includes(await words(await phone(site, { mark: 'cccc', caches }).get('a.png'))))
})

test('other origins, other methods, downloads and what asks for no store are left to the browser', async () => {
  const p = phone({}), open = (url, more) => p.open('', Object.assign({ url }, more))
  assert.equal(await open('https://elsewhere.org/prova/it/'), undefined)
  assert.equal(await open('https://example.org/altro/'), undefined)
  assert.equal(await open(HOME + 'it/', { method: 'POST' }), undefined)
  assert.equal(await open(HOME + 'it/', { cache: 'no-store' }), undefined)
  assert.equal(await open(HOME + 'x.pdf'), undefined)
  assert.equal(p.asked.length, 0)
})

test('the search page that is kept stays with the index that is kept', async () => {
  const caches = memory(), p = phone({ 'it/search/': 'new' }, { caches })
  await (await caches.open('kept')).put(HOME + 'it/search/', new Response('old'))
  assert.equal(await words(await p.open('it/search/')), 'new')
  assert.equal(await words(await caches.match(HOME + 'it/search/')), 'old')
  assert.deepEqual(caches.names('pages'), [])
})

// packs

const LIST = HOME + 'it/offline/x.json', OTHER = HOME + 'it/offline/y.json'
async function packs(files, caches = memory(), patience) {
  const site = {}, asked = []
  const publish = async (list, files) => {
    Object.assign(site, files)
    const rows = []
    for (const path in files) rows.push([path, await hash(Buffer.from(files[path])), 1])
    site[list.slice(HOME.length)] = JSON.stringify({ mark: 'm' + Object.values(files).join(), bytes: 1, files: rows })
  }
  await publish(LIST, files)
  const fetch = async address => {
    const path = address.slice(HOME.length)
    asked.push(path)
    const answer = await site[path]
    if (answer instanceof Error) throw answer
    return typeof answer === 'string' ? new Response(answer) : new Response('', { status: answer || 404 })
  }
  return { site, asked, publish, caches, pack: store({ caches, fetch, hash, home: HOME, patience }) }
}
const three = { 'app/1/it.js': 'js', 'it/a/': 'A', 'it/b/': 'B', 'it/': 'start' }

test('a pack is kept whole, pages after what they fetch, the start page where the worker keeps it fresh', async () => {
  const { asked, pack, caches } = await packs(three)
  const steps = []
  assert.equal(await pack.state(LIST), '')
  await pack.keep(LIST, (done, all) => steps.push(done + '/' + all))

  assert.equal(await pack.state(LIST, 'mjs,A,B,start'), 'kept')
  assert.equal(await pack.state(LIST, 'other'), 'newer')
  assert.deepEqual(asked.slice(0, 2), ['it/offline/x.json', 'app/1/it.js'])
  assert.deepEqual(steps, ['1/4', '2/4', '3/4', '4/4'])
  assert.deepEqual(caches.names('shell'), ['it/'])
})

test('what was interrupted goes on where it stopped', async () => {
  const { site, asked, pack } = await packs(three)
  site['it/b/'] = Error('no network')
  await assert.rejects(pack.keep(LIST), { name: 'cut' })
  assert.equal(await pack.state(LIST), 'partly')
  site['it/b/'] = 'B'
  asked.length = 0
  await pack.keep(LIST)

  assert.ok(!asked.includes('app/1/it.js') && !asked.includes('it/a/'))
  assert.equal(await pack.state(LIST), 'kept')
})

test('a network that says nothing is one that is cut', async () => {
  const { site, pack } = await packs(three, memory(), 5)
  site['it/b/'] = new Promise(() => {})
  await assert.rejects(pack.keep(LIST), { name: 'cut' })
})

test('an update fetches what changed and drops what is no more', async () => {
  const { site, asked, pack, publish, caches } = await packs(three)
  await pack.keep(LIST)
  await publish(LIST, { 'app/2/it.js': 'js', 'it/a/': 'A2', 'it/': 'start' })
  asked.length = 0
  await pack.keep(LIST)

  assert.deepEqual(asked.sort(), ['app/2/it.js', 'it/a/', 'it/offline/x.json'])
  assert.deepEqual(caches.names('kept').sort(), ['app/2/it.js', 'it/a/', 'it/offline/x.json'])
})

test('a file that is gone or another asks for the list once more, then gives up', async () => {
  const gone = await packs(three)
  gone.site['it/b/'] = 404
  await assert.rejects(gone.pack.keep(LIST), { name: 'gone' })
  assert.equal(gone.asked.filter(p => p === 'it/offline/x.json').length, 2)
  assert.equal(await gone.pack.state(LIST), 'partly')

  const changed = await packs(three)
  const first = changed.site['it/offline/x.json']
  await changed.publish(LIST, Object.assign({}, three, { 'it/b/': 'B2' }))
  const second = changed.site['it/offline/x.json']
  let times = 0
  Object.defineProperty(changed.site, 'it/offline/x.json', { get: () => times++ ? second : first })
  await changed.pack.keep(LIST)
  assert.equal(await changed.pack.state(LIST), 'kept')
})

test('a full phone keeps what fits, says so, and can give it back', async () => {
  const { pack, caches } = await packs(three, memory(3))
  await assert.rejects(pack.keep(LIST), { name: 'full' })
  await pack.remove(LIST)
  assert.deepEqual(caches.names('kept'), [])
  assert.equal(await pack.state(LIST), '')
})

test('what another pack needs stays when one is removed', async () => {
  const { pack, publish, caches } = await packs(three)
  await publish(OTHER, { 'app/1/it.js': 'js', 'it/c/': 'C' })
  await pack.keep(LIST)
  await pack.keep(OTHER)
  await pack.remove(LIST)

  assert.deepEqual(caches.names('kept').sort(), ['app/1/it.js', 'it/c/', 'it/offline/y.json'])
})

test('worker and page script are light', () => {
  const shipped = code.split('\n').map(l => l.trim()).filter(l => l && !l.startsWith('//')).join('\n')
  assert.ok(zlib.gzipSync(shipped, { level: 9 }).length + 74 <= 2048)
})
