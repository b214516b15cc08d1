// The search page: reads the form and the address, shows what the engine finds. The words it shows stand in the page.

import { open } from './engine.js'

const PAUSE = 250
const PATIENCE = 30000
const STEP = 10
const ROOM = 160

// The part of a text that matches most, as [[piece, whether it matches], …].
export function excerpt(text, matches, room = ROOM) {
  const pieces = text.split(/([^\s.,;:!?()«»“”"，。、：；·/]+)/).map((piece, i) => [piece, i % 2 === 1 && matches(piece)])
  let from = 0
  if (text.length > room) {
    // of the places where a match begins, the one with most others behind it; some words stand before it
    let most = 0
    pieces.forEach((piece, start) => {
      let length = 0, hits = 0
      for (let i = start; piece[1] && i < pieces.length && length < room / 2; i++) {
        length += pieces[i][0].length
        if (pieces[i][1]) hits++
      }
      if (hits > most) {
        most = hits
        from = Math.max(0, start - 8)
      }
    })
  }
  const shown = from ? [['… ', false]] : []
  let length = 0
  for (const piece of pieces.slice(from)) {
    if (length && length + piece[0].length > room) return shown.concat([[' …', false]])
    length += piece[0].length
    if (piece[0]) shown.push([piece[0].slice(0, room), piece[1]])
  }
  return shown
}

function start() {
  const by = id => document.getElementById(id)
  const form = by('search'), input = by('q'), words = form.dataset, kinds = JSON.parse(words.kinds)
  const facets = Array.from(document.querySelectorAll('[data-facet]'))
  let turn = 0, limit = STEP, timer, engine, shown = ''

  // browsers before 2023 cannot inflate by themselves
  function inflation() {
    try {
      new DecompressionStream('deflate-raw')
      return Promise.resolve()
    } catch (e) {
      return new Promise((resolve, reject) => {
        const script = document.createElement('script')
        script.type = 'module'
        script.src = words.files + 'inflate.js'
        script.onerror = reject
        document.addEventListener('inflate', event => resolve(event.detail), { once: true })
        document.head.append(script)
      })
    }
  }

  const ready = () => engine || (engine = inflation().then(inflate =>
    open({ base: words.files, locale: document.documentElement.lang, fetch: fetch.bind(window), inflate }))
    .catch(error => {
      engine = undefined
      throw error
    }))

  const state = () => {
    const chosen = {}
    for (const group of facets) {
      chosen[group.dataset.facet] = Array.from(group.querySelectorAll(':checked'), box => box.value)
    }
    return { text: input.value.trim(), chosen }
  }

  const address = ({ text, chosen }) => {
    const query = new URLSearchParams()
    if (text) query.set('q', text)
    for (const name in chosen) chosen[name].forEach(id => query.append(name, id))
    return '?' + query
  }

  function element(name, parts, attributes) {
    const made = document.createElement(name)
    for (const [text, hit] of parts) made.append(hit ? element('mark', [[text]]) : text)
    return Object.assign(made, attributes)
  }

  function item(hit) {
    const borrowed = hit.lang !== document.documentElement.lang, own = borrowed ? { lang: hit.lang, dir: hit.dir } : {}
    const li = document.createElement('li'), facts = element('div', [], { className: 'small' })
    li.append(element('a', excerpt(hit.title, hit.matches, 999), Object.assign({ href: words.pages + hit.path }, own)))
    facts.append(element('span', [[kinds[hit.path.split('/')[1]] || '']]))
    if (hit.area) facts.append(element('span', [[hit.area]], own))
    if (borrowed) facts.append(element('span', [[words.other]], { className: 'chip shut' }))
    li.append(facts, element('p', excerpt(hit.text, hit.matches), own))
    return li
  }

  function offer(counted, chosen) {
    for (const group of facets) {
      const name = group.dataset.facet, values = counted[name]
      group.hidden = values.length < 2 && !chosen[name].length
      group.querySelectorAll('label').forEach(label => label.remove())
      for (const { id, label, count } of values.slice(0, 15)) {
        const line = document.createElement('label')
        const box = Object.assign(document.createElement('input'), { type: 'checkbox', name, value: id })
        box.checked = chosen[name].includes(id)
        line.append(box, label + ' (' + count + ')')
        group.append(line)
      }
    }
  }

  function show(found, { text, chosen }) {
    const { total, hits, corrections } = found, nothing = found.words > 0 && !total
    by('status').textContent = !found.words ? '' : nothing ? words.none : words.results + ' ' + total
    by('meant').hidden = !corrections.length || nothing
    by('meant').querySelector('strong').textContent = corrections.map(c => c[1]).join(', ')
    by('results').replaceChildren ? by('results').replaceChildren(...hits.map(item)) : refill(hits)
    by('more').hidden = hits.length >= total
    by('filters').hidden = !total && !found.facets
    by('help').hidden = !nothing
    if (found.facets) offer(found.facets, chosen)
    by('languages').querySelectorAll('a').forEach(a => { a.search = text && address({ text, chosen: {} }) })
  }

  function refill(hits) {
    by('results').textContent = ''
    by('results').append(...hits.map(item))
  }

  function fail(error) {
    const outdated = error && error.name === 'stale'
    by('status').textContent = outdated ? words.outdated : words.failed
    by('retry').hidden = outdated
    by('reload').hidden = !outdated
  }

  // looks for what the form says, as long as nobody asks for something else
  async function run(prefix) {
    const mine = ++turn, now = state()
    const wants = by('filters').open || Object.keys(now.chosen).some(n => now.chosen[n].length)
    by('retry').hidden = by('reload').hidden = true
    const slow = setTimeout(() => { by('status').textContent = words.loading }, 300)
    let patience
    try {
      const late = new Promise((_, reject) => { patience = setTimeout(() => reject(Error('late')), PATIENCE) })
      const work = ready().then(e => e.search(now.text, { limit, prefix, facets: wants && now.chosen }))
      const found = await Promise.race([work, late])
      if (mine === turn) show(found, now)
    } catch (error) {
      if (mine === turn) fail(error)
    } finally {
      clearTimeout(slow)
      clearTimeout(patience)
    }
  }

  // a step that "back" comes back to, or a change of the present one
  function go(step, prefix) {
    clearTimeout(timer)
    const next = address(state())
    if (next !== shown) {
      history[step ? 'pushState' : 'replaceState'](null, '', next === '?' ? location.pathname : next)
      limit = STEP
    }
    shown = next
    run(prefix)
  }

  function restore() {
    const query = new URLSearchParams(location.search)
    input.value = query.get('q') || ''
    for (const group of facets) {
      group.querySelectorAll('label').forEach(label => label.remove())
      for (const id of query.getAll(group.dataset.facet)) {
        const box = Object.assign(document.createElement('input'), { type: 'checkbox', value: id, checked: true })
        const label = document.createElement('label')
        label.append(box)
        group.append(label)
        by('filters').open = true
      }
    }
    shown = address(state())
    limit = STEP
    if (input.value) run(false)
    else show({ total: 0, words: 0, hits: [], corrections: [] }, state())
  }

  input.addEventListener('focus', () => ready().then(e => e.ready()).catch(() => {}))
  input.addEventListener('input', event => {
    clearTimeout(timer)
    if (!event.isComposing) timer = setTimeout(() => go(false, true), PAUSE)
  })
  input.addEventListener('compositionend', () => { timer = setTimeout(() => go(false, true), PAUSE) })
  form.addEventListener('submit', event => {
    event.preventDefault()
    go(true, false)
  })
  by('filters').addEventListener('change', () => go(true, false))
  by('filters').addEventListener('toggle', () => { if (by('filters').open) run(false) })
  by('clear').addEventListener('click', () => {
    facets.forEach(group => group.querySelectorAll('input').forEach(box => { box.checked = false }))
    go(true, false)
  })
  by('more').addEventListener('click', async () => {
    const next = limit
    limit += STEP
    await run(false)
    const first = by('results').children[next]
    if (first) first.querySelector('a').focus()
  })
  by('retry').addEventListener('click', () => run(false))
  by('reload').addEventListener('click', () => location.reload())
  addEventListener('popstate', restore)
  restore()
}

if (typeof document === 'object') start()
