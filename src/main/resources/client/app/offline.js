// Keeps areas on the phone. What a pack holds is in its list, made by the build: { mark, bytes, files: [[path, sum, bytes]] }.
// A file is there when its bytes have the sum in the list: so what was interrupted goes on where it stopped, and an update
// fetches only what changed. All packs share one cache; a list is put there last, so a pack that has its list is whole.

const AT_ONCE = 4
const LOST = 30000
const PART = '?part'

const failure = name => Object.assign(Error(name), { name })

// the caches, what fetches and what hashes come from outside, for tests
export function store({ caches, fetch, hash, home, patience = LOST }) {
  const kept = () => caches.open('kept')
  // start pages are not of one pack: the service worker keeps them fresh
  const place = path => /^[a-z-]+\/$/.test(path) ? 'shell' : 'kept'

  async function list(address) {
    const held = await (await kept()).match(address)
    return held && held.json()
  }

  async function has([path, sum]) {
    const held = await (await caches.open(place(path))).match(home + path)
    return !!held && await hash(await held.arrayBuffer()) === sum
  }

  function load(address) {
    let timer
    const late = new Promise((_, reject) => { timer = setTimeout(() => reject(failure('cut')), patience) })
    const work = fetch(address, { cache: 'no-store' }).then(async response => {
      if (!response.ok) throw failure(response.status < 500 ? 'gone' : 'cut')
      return [await response.arrayBuffer(), response.headers]
    })
    const done = () => clearTimeout(timer)
    const both = Promise.race([work, late]).catch(e => { throw e.name === 'gone' ? e : failure('cut') })
    both.then(done, done)
    return both
  }

  async function put(name, address, bytes, headers) {
    const own = {}
    for (const key of ['content-type', 'date']) if (headers.get(key)) own[key] = headers.get(key)
    try {
      await (await caches.open(name)).put(address, new Response(bytes, { headers: own }))
    } catch (e) {
      throw failure('full')
    }
  }

  async function fill(files, progress) {
    const missing = []
    let done = 0
    for (const file of files) (await has(file)) ? progress(++done, files.length) : missing.push(file)
    const run = async () => {
      for (let file; (file = missing.shift());) {
        const [bytes, headers] = await load(home + file[0])
        if (await hash(bytes) !== file[1]) throw failure('gone')
        await put(place(file[0]), home + file[0], bytes, headers)
        progress(++done, files.length)
      }
    }
    // one failure ends all, but what is under way comes to its end
    const stop = e => {
      missing.length = 0
      return e
    }
    const ends = await Promise.all(Array.from({ length: AT_ONCE }, () => run().catch(stop)))
    const failed = ends.find(e => e)
    if (failed) throw failed
  }

  // files that no list names any more
  async function sweep(files, except) {
    const cache = await kept(), needed = new Set()
    for (const { url } of await cache.keys()) {
      if (/\.json(\?part)?$/.test(url) && url !== except) {
        const held = await list(url)
        if (held && held.files) held.files.forEach(([path]) => needed.add(path))
      }
    }
    for (const [path] of files) if (!needed.has(path)) await cache.delete(home + path)
  }

  async function keep(address, progress = () => {}, again = true) {
    const [bytes, headers] = await load(address), { files } = JSON.parse(new TextDecoder().decode(bytes))
    const before = await list(address), part = await list(address + PART)
    await put('kept', address + PART, bytes, headers)
    // pages come last: what they fetch is there then
    const isPage = ([path]) => /\/$/.test(path)
    try {
      await fill(files.filter(f => !isPage(f)).concat(files.filter(isPage)), progress)
    } catch (e) {
      // the site was published in between: its new list fits
      if (e.name === 'gone' && again) return keep(address, progress, false)
      throw e
    }
    await put('kept', address, bytes, headers)
    await (await kept()).delete(address + PART)
    await sweep([].concat(before ? before.files : [], part ? part.files : []))
  }

  async function remove(address) {
    const lists = [await list(address), await list(address + PART)].filter(l => l), cache = await kept()
    await cache.delete(address)
    await cache.delete(address + PART)
    await sweep([].concat(...lists.map(l => l.files)))
  }

  // '', 'partly', 'newer' than what is kept, 'kept'; a mark that is not known is not newer
  async function state(address, mark) {
    const whole = await list(address), part = await list(address + PART)
    return part ? 'partly' : !whole ? '' : mark && whole.mark !== mark ? 'newer' : 'kept'
  }

  return { keep, remove, state }
}

async function start() {
  const by = id => document.getElementById(id)
  const packs = by('packs'), words = packs.dataset, home = new URL(words.base, location.href).href
  const own = new RegExp('^' + words.base + '[a-z-]+/offline/$')
  by('missing').hidden = own.test(location.pathname)
  // without https, in private windows of some browsers, in old ones
  if (!navigator.serviceWorker || !self.caches || !self.crypto || !crypto.subtle || !await caches.open('kept').catch(() => 0)) {
    by('unable').hidden = false
    return
  }
  const hash = async bytes => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 8),
    b => ('0' + b.toString(16)).slice(-2)).join('')
  const packsOf = store({ caches, fetch: fetch.bind(window), hash, home })
  const status = text => { by('status').textContent = text }
  const areas = Array.from(packs.querySelectorAll('[data-area]'))

  async function show(area) {
    const state = await packsOf.state(home + area.dataset.files.slice(words.base.length), area.dataset.mark)
    const chip = area.querySelector('.chip'), [keep, remove] = area.querySelectorAll('button')
    chip.hidden = !state
    chip.textContent = state && words[state]
    chip.classList.toggle('shut', state !== 'kept')
    if (!keep.dataset.first) keep.dataset.first = keep.textContent
    keep.textContent = state === 'partly' ? words.continue : state === 'newer' ? words.update : keep.dataset.first
    keep.hidden = state === 'kept'
    remove.hidden = !state
  }

  async function act(area, what) {
    const address = home + area.dataset.files.slice(words.base.length)
    const bar = area.querySelector('progress'), buttons = Array.from(area.querySelectorAll('button'))
    buttons.forEach(b => { b.disabled = true })
    let said
    try {
      if (what === 'remove') {
        await packsOf.remove(address)
        said = words.removed
      } else {
        status(words.working)
        bar.parentNode.hidden = false
        if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => {})
        await packsOf.keep(address, (done, all) => Object.assign(bar, { max: all, value: done }))
        said = words.done
      }
    } catch (e) {
      said = words[e.name] || words.cut
    }
    bar.parentNode.hidden = true
    buttons.forEach(b => { b.disabled = false })
    await Promise.all(areas.map(show))
    status(said)
    // the button that was pressed may be gone
    if (!area.contains(document.activeElement) || document.activeElement.hidden) area.querySelector('summary').focus()
    read()
  }

  // what was read; titles are those of the pages
  async function read() {
    const cache = await caches.open('pages'), keys = await cache.keys()
    by('read').textContent = ''
    for (const key of keys.reverse().slice(0, 30)) {
      const html = await (await cache.match(key)).text(), parse = t => new DOMParser().parseFromString(t || '', 'text/html')
      // only these: a style would be refused
      const page = parse((/<html[^>]*>/.exec(html) || [''])[0] + (/<h1[^]*?<\/h1>/.exec(html) || [''])[0])
      const title = page.querySelector('h1')
      if (!title) continue
      const li = document.createElement('li'), a = document.createElement('a')
      a.href = key.url
      a.textContent = title.textContent
      a.lang = page.documentElement.lang
      a.dir = page.documentElement.dir
      li.append(a)
      by('read').append(li)
    }
    by('forget').hidden = !by('read').firstChild
  }

  function open() {
    const asked = new URLSearchParams(location.hash.slice(1)).get('area')
    const area = areas.find(a => a.dataset.area === asked)
    if (area) {
      area.open = true
      area.querySelector('summary').focus()
    }
  }

  for (const area of areas) {
    area.addEventListener('click', event => {
      const what = event.target.dataset.do
      if (what) act(area, what)
    })
  }
  by('forget').addEventListener('click', async () => {
    await caches.delete('pages')
    status(words.removed)
    await read()
    by('main').focus()
  })
  addEventListener('hashchange', open)
  await Promise.all(areas.map(show))
  open()
  await read()
}

if (typeof document === 'object') start()
