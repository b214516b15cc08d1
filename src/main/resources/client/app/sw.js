// The service worker: pages come from the network as long as it answers in time, so that no number is older than it must be;
// files with a hash in their address come from the phone. Before it stands what the build knows:
//
//   const release = { mark: '1a2b3c4d', base: '/', locales: ['it'], app: 'app/1a2b3c4d/', search: 'search/1a2b3c4d/' }
//
// Caches: kept, what was kept on purpose (offline.js); shell, the start page and the offline page of each language in use;
// pages, what was read, the oldest out first; files-<mark>, scripts and pictures of a release and of the one before.

const PATIENCE = 4000
const MOST = { pages: 60 }
const FILES = 'files-' + release.mark
const HASHED = /^(app|search)\/\w+\//
const PICTURE = /\.(png|jpe?g|webp|avif|gif|svg|ico|woff2)$/
// pages that belong to one release of the files they fetch
const BOUND = /\/(search|find)\/$/

const home = new URL(release.base, location.href).href
const below = address => address.slice(home.length)
const language = path => release.locales.find(l => path.startsWith(l + '/'))
const isShell = path => /^\w+\/(offline\/)?$/.test(path) && language(path)

// address of a page that asked here → day of the copy it was shown, 0 when it came itself
const copies = {}

async function put(name, address, response) {
  const cache = await caches.open(name)
  const trim = async most => {
    const keys = await cache.keys()
    for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key)
  }
  try {
    await cache.put(address, response.clone())
  } catch (e) {
    // a fetch that broke off
    if (e.name !== 'QuotaExceededError') throw e
    // full: without half of what was read there may be room; reading goes on in any case
    const pages = await caches.open('pages'), keys = await pages.keys()
    for (const key of keys.slice(0, keys.length / 2 + 1)) await pages.delete(key)
    await cache.put(address, response).catch(() => {})
  }
  await trim(MOST[name] || 400)
}

// puts a page where it belongs
async function keep(address, response) {
  if (!response.ok || response.redirected) return
  const path = below(address), held = await caches.match(address, { cacheName: 'kept' })
  const name = isShell(path) ? 'shell' : held ? 'kept' : 'pages'
  if (/<html[^>]* data-discreet/.test(await response.clone().text())) await (await caches.open(name)).delete(address)
  else if (!held || !BOUND.test(path)) await put(name, address, response)
}

// what readers of a language need when there is nothing else
async function shell(locale) {
  const pages = [locale + '/', locale + '/offline/']
  const scripts = ['offline.js', locale + '.js'].map(name => release.app + name)
    .concat(['engine.js', 'page.js'].map(name => release.search + name))
  await Promise.all(pages.concat(scripts).map(async path => {
    if (scripts.includes(path) && await caches.match(home + path)) return
    const response = await fetch(home + path, { cache: 'no-cache' })
    if (response.ok) await (scripts.includes(path) ? put(FILES, home + path, response) : keep(home + path, response))
  }).map(work => work.catch(() => {})))
}

async function read(address, response) {
  const locale = language(below(address))
  await keep(address, response)
  if (locale && !await caches.match(home + locale + '/offline/')) await shell(locale)
}

const tabs = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true })

async function install() {
  const open = (await tabs()).map(tab => tab.url), shown = await (await caches.open('shell')).keys()
  const used = new Set(open.concat(shown.map(r => r.url)).map(url => language(below(url))))
  await Promise.all(Array.from(used).filter(l => l).map(shell))
  await self.skipWaiting()
}

async function activate() {
  // pages that are open may still ask for files of the release before
  const old = (await caches.keys()).filter(name => /^files-/.test(name) && name !== FILES)
  await Promise.all(old.slice(0, -1).map(name => caches.delete(name)))
  await self.clients.claim()
}

// in place of a page that is not there: the offline page of its language, else of the one used last
async function away(path) {
  const own = await caches.match(home + language(path) + '/offline/')
  if (own) return own
  const cache = await caches.open('shell'), keys = await cache.keys()
  const last = keys.filter(key => /\/offline\/$/.test(key.url)).pop()
  return last ? cache.match(last) : Response.error()
}

const tell = async address => (await tabs())
  .filter(tab => tab.url.replace(/[?#].*/, '') === address)
  .forEach(tab => tab.postMessage({ address, newer: true }))

async function fresh(event, address) {
  const path = below(address), isPage = event.request.mode === 'navigate'
  let timer, given
  const net = fetch(event.request).then(async response => {
    const copy = response.clone(), before = given && await given.text()
    event.waitUntil((isPage ? read : keep)(address, response.clone()).catch(() => {}))
    // it came too late, and says something else
    if (before && copy.ok && before !== await copy.text()) await tell(address)
    return response
  })
  const late = new Promise(resolve => { timer = setTimeout(resolve, PATIENCE) })
  const answer = await Promise.race([net.catch(() => {}), late])
  clearTimeout(timer)
  copies[address] = 0
  if (answer && answer.status < 500) return answer
  const copy = await caches.match(address)
  if (copy) {
    given = copy.clone()
    copies[address] = copy.headers.get('date')
    event.waitUntil(net.catch(() => {}))
    return copy
  }
  return net.catch(() => isPage ? away(path) : Response.error())
}

async function stored(event) {
  const { request } = event
  const held = await caches.match(request, PICTURE.test(request.url) ? { cacheName: FILES } : {})
  if (held) return held
  try {
    const response = await fetch(request)
    if (response.ok) event.waitUntil(put(FILES, request.url, response.clone()).catch(() => {}))
    return response
  } catch (e) {
    return await caches.match(request) || Response.error()
  }
}

self.addEventListener('install', event => event.waitUntil(install()))
self.addEventListener('activate', event => event.waitUntil(activate()))
// Every page says that it is there. One that did not ask here came before this worker, or while it took over.
self.addEventListener('message', event => {
  const address = String(event.data), day = copies[address]
  if (day) event.source.postMessage({ address, day })
  else if (!(address in copies) && address.startsWith(home)) event.waitUntil(fetch(address).then(r => read(address, r)).catch(() => {}))
  delete copies[address]
})
self.addEventListener('fetch', event => {
  const { request } = event, address = request.url.replace(/[?#].*/, ''), path = below(address)
  // what is kept on purpose asks the network itself: no-store
  if (request.method !== 'GET' || !address.startsWith(home) || request.cache === 'no-store') return
  if (HASHED.test(path) || PICTURE.test(path)) event.respondWith(stored(event))
  else if (/(^|\/|\.html|\.json)$/.test(path)) event.respondWith(fresh(event, address))
})
