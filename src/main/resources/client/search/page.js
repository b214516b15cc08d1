// The search page: reads the form and the address, shows what the engine finds. The words it shows stand in the page.
// The question stands behind the # of the address, which browsers send to nobody.

import { open } from './engine.js'

const PAUSE = 250
const PATIENCE = 30000
// the first results fit a phone and cost half of ten
const FIRST = 5
const MORE = 10
const ROOM = 160
const CJK = '\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff'
const WORDS = RegExp('([' + CJK + ']+|[^\\s.,;:!?()«»“”"，。、：；·（）/' + CJK + ']+)')

// A word as [[piece, whether it matches], …]: several pieces where words are not parted by blanks.
function mark(word, matches) {
  if (word < '\u3040' || word > '\ufaff') return [[word, matches(word)]]
  const letters = Array.from(word), pairs = letters.map((c, i) => matches(c + (letters[i + 1] || '')))
  return letters.reduce((pieces, c, i) => {
    const hit = pairs[i] || i > 0 && pairs[i - 1], last = pieces[pieces.length - 1]
    if (last && last[1] === hit) last[0] += c
    else pieces.push([c, hit])
    return pieces
  }, [])
}

// The part of a text that matches most, as [[piece, whether it matches], …].
export function excerpt(text, matches, room = ROOM) {
  const pieces = [].concat(...text.split(WORDS).map((piece, i) => i % 2 ? mark(piece, matches) : [[piece, false]]))
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
  let turn = 0, limit = FIRST, timer, engine, shown = ''

  // what browsers before 2023 lack
  function older() {
    try {
      new DecompressionStream('deflate-raw')
      return Promise.resolve({})
    } catch (e) {
      return new Promise((resolve, reject) => {
        const script = document.createElement('script')
        script.type = 'module'
        script.src = words.files + 'older.js'
        script.onerror = reject
        document.addEventListener('older', event => resolve(event.detail), { once: true })
        document.head.append(script)
      })
    }
  }

  const ready = () => engine || (engine = older().then(lacking =>
    open(Object.assign({ base: words.files, locale: document.documentElement.lang, fetch: fetch.bind(window) }, lacking)))
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

  const isNarrowed = chosen => Object.keys(chosen).some(name => chosen[name].length)

  const address = ({ text, chosen }) => {
    const query = new URLSearchParams()
    if (text) query.set('q', text)
    for (const name in chosen) chosen[name].forEach(id => query.append(name, id))
    return '#' + query
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
    if (hit.area) {
      const area = element('span', [])
      area.append(element('bdi', [[hit.area]], own))
      facts.append(area)
    }
    if (borrowed) facts.append(by('borrowed').content.cloneNode(true))
    const text = element('p', excerpt(hit.text, hit.matches), own)
    li.append(facts, text)
    // what was looked for stands further down the page
    if (/…$/.test(hit.text) && !li.querySelector('mark')) {
      hit.more().then(more => { if (more) text.replaceWith(element('p', excerpt(more, hit.matches), own)) }).catch(() => {})
    }
    return li
  }

  function offer(counted, chosen) {
    for (const group of facets) {
      const name = group.dataset.facet, values = counted[name]
      group.hidden = values.length < 2 && !chosen[name].length
      const focused = group.contains(document.activeElement) && document.activeElement.value
      group.querySelectorAll('label').forEach(label => label.remove())
      for (const { id, label, count } of values.filter((v, i) => i < 15 || chosen[name].includes(v.id))) {
        const line = document.createElement('label')
        const box = Object.assign(document.createElement('input'), { type: 'checkbox', name, value: id })
        box.checked = chosen[name].includes(id)
        line.append(box, label + ' (' + count + ')')
        group.append(line)
        if (id === focused) box.focus()
      }
    }
  }

  // while somebody is typing, words that nobody looks for, such as "the", are only a beginning
  function show(found, { text, chosen }, prefix) {
    const { total, hits, corrections } = found, nothing = text && !total && (found.words > 0 || !prefix)
    by('status').textContent = nothing ? words.none : total ? words.results + ' ' + total : ''
    by('meant').hidden = !corrections.length || nothing
    by('meant').querySelector('strong').textContent = corrections.map(c => c[1]).join(', ')
    refill(hits)
    by('more').hidden = hits.length >= total
    by('print').hidden = !total
    by('print').firstChild.hash = 'list=search&s=' + encodeURIComponent(address({ text, chosen }).slice(1)) + hits.map(h => '&p=' + h.path).join('')
    by('filters').hidden = !total && !isNarrowed(chosen)
    by('help').hidden = !nothing
    if (found.facets) offer(found.facets, chosen)
    by('languages').querySelectorAll('a').forEach(a => { a.hash = text && address({ text, chosen: {} }) })
  }

  function refill(hits) {
    by('results').textContent = ''
    by('results').append(...hits.map(item))
  }

  function fail(error) {
    const outdated = error && error.name === 'stale'
    // what stands there was found for other words
    refill([])
    by('meant').hidden = by('more').hidden = by('print').hidden = by('help').hidden = true
    by('status').textContent = outdated ? words.outdated : words.failed
    by('retry').hidden = outdated
    by('reload').hidden = !outdated
  }

  // looks for what the form says, as long as nobody asks for something else
  async function run(prefix) {
    const mine = ++turn, now = state()
    const wants = by('filters').open || isNarrowed(now.chosen)
    by('retry').hidden = by('reload').hidden = true
    const slow = setTimeout(() => { if (mine === turn) by('status').textContent = words.loading }, 300)
    let patience
    try {
      const late = new Promise((_, reject) => { patience = setTimeout(() => reject(Error('late')), PATIENCE) })
      const work = ready().then(e => e.search(now.text, { limit, prefix, facets: wants && now.chosen }))
      const found = await Promise.race([work, late])
      if (mine === turn) show(found, now, prefix)
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
      history[step ? 'pushState' : 'replaceState'](null, '', next === '#' ? location.pathname : next)
      limit = FIRST
    }
    shown = next
    run(prefix)
  }

  function restore() {
    const query = new URLSearchParams(location.hash.slice(1))
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
    limit = FIRST
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
    limit += MORE
    await run(false)
    const first = by('results').children[next]
    if (first) first.querySelector('a').focus()
  })
  by('retry').addEventListener('click', () => run(false))
  by('reload').addEventListener('click', () => location.reload())
  // not for a link within the page, such as the one to its main part
  addEventListener('hashchange', () => { if (!/^#[^=]+$/.test(location.hash)) restore() })
  // somebody may have begun to type before this script came
  if (input.value && document.activeElement === input) go(false, true)
  else restore()
}

if (typeof document === 'object') start()
