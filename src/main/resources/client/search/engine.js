// The search engine of a portal: knows no page, keeps no global state, runs wherever there is a fetch.
//
//   const engine = open({ base: '/search/1a2b3c4d/', locale: 'it', fetch })
//   await engine.search('permesso di soggiorno', { limit: 10, prefix: true, facets: { kind: ['guides'] } })
//   → { total, words, corrections: [[typed, found]], facets: { kind: [{ id, label, count }] },
//       hits: [{ path, title, area, text, score, lang, dir, matches(word), more() }] }
//
// A hit's text is the beginning of its page; more() fetches the rest, nothing where there is no more.
//
// The files and their format: IndexFormat.java. Scores are Lucene's BM25 in single precision; a page that matches some of
// the words keeps that share of its score. Rejects with 'stale' in the error's name for a file that is not of this index,
// with another error when a file does not come; both can be tried again.
//
// Floor: Chrome 61, Safari 11, Firefox 60, Samsung 8.2: no optional chaining; older.js gives inflate and parting to
// browsers without DecompressionStream.

const F = Math.fround

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+/g

const native = bytes =>
  new Response(new Response(bytes).body.pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer()

const stale = () => Object.assign(Error(), { name: 'stale' })

const utf8 = bytes => new TextDecoder().decode(bytes)

// numbers and texts, one after the other
function cursor(bytes) {
  const c = {
    at: 0,
    number() {
      let n = 0, shift = 0, b
      do {
        b = bytes[c.at++]
        n |= (b & 127) << shift
        shift += 7
      } while (b > 127)
      return n
    },
    bytes: n => bytes.subarray(c.at, c.at += n),
    text: () => utf8(c.bytes(c.number()))
  }
  return c
}

// front-coded: shared letters counted from '0', then the rest
const decode = (form, against) => against.slice(0, form.charCodeAt(0) - 48) + form.slice(1)
const decodeAll = text => {
  let before = ''
  return text ? text.split('\n').map(line => {
    const parts = line.split('|')
    before = parts[0] = decode(parts[0], before)
    return parts
  }) : []
}

const list = text => decodeAll(text).map(l => l[0])

// [left out, taken, left out, …] as numbers of what is taken
function taken(runs) {
  const numbers = []
  let at = 0
  runs.forEach((n, i) => {
    for (; n--; at++) if (i & 1) numbers.push(at)
  })
  return numbers
}

// Damerau and Levenshtein, adjacent letters swapped once
export function distance(a, b) {
  let older, old = [], row
  for (let j = 0; j <= b.length; j++) old[j] = j
  for (let i = 1; i <= a.length; i++) {
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] !== b[j - 1]))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1)
    }
    older = old
    old = row
  }
  return old[b.length]
}

// The words of a text in one language, each as it is looked up and as it is written: see Folding.java for the rules.
export function words(root, text, parting = RegExp('[^\\p{L}\\p{M}\\p{N}]', 'gu')) {
  const lower = w => root.lower ? w.toLocaleLowerCase(root.lower) : w.toLowerCase()
  const clean = text.normalize('NFKC').replace(INVISIBLE, '').replace(/['’ʼ]/g, root.joins ? 'ʼ' : ' ').replace(parting, ' ')
  const parted = clean.replace(CJK, run => ' ' + (root.pairs && run[1] ?
    Array.from(run.slice(1), (c, i) => run[i] + c) : Array.from(run)).join(' ') + ' ')
  return parted.split(' ').map(w => ({
    form: root.fold.reduce((t, rule) => t.replace(RegExp(rule[0], 'g'), rule[1]), lower(w).normalize('NFKD')).normalize('NFC'),
    exact: lower(w)
  })).filter(w => w.form)
}

export function open({ base, locale, fetch, inflate = native, parting }) {
  const kept = {}

  // what a key makes, made once; a failure is forgotten, so that it can be tried again
  const once = (key, make) => kept[key] || (kept[key] = make().catch(e => {
    kept[key] = 0
    throw e
  }))

  const load = path => once(path, async () => {
    const answer = await fetch(base + path + '.bin')
    if (!answer.ok) throw answer.status === 404 ? stale() : Error(path)
    const c = cursor(new Uint8Array(await answer.arrayBuffer())), mark = c.number(), size = c.number()
    if (mark !== 65) throw stale()
    return new Uint8Array(await inflate(c.bytes(Infinity), size))
  })

  const json = async path => JSON.parse(utf8(await load(path)))

  const open = tag => once(tag, async () => {
    const c = cursor(await load(tag + '/root')), root = JSON.parse(c.text())
    if (root.v !== 1) throw stale()
    const bounds = list(root.s)
    // for each field what BM25 multiplies a frequency with; a length is a byte of Lucene's SmallFloat
    const fields = root.f.map(([count, sum, weight, byLength]) => {
      const norms = byLength && c.bytes(root.n), average = F(sum / count)
      return { count, weight, inverse: page => {
        const b = norms ? norms[page] - 24 : -23
        const length = b < 8 ? b + 24 : 24 + ((b & 7 | 8) << (b >> 3) - 1)
        return F(1 / F(F(1.2) * F(F(1 - F(.75)) + F(F(F(.75) * length) / average))))
      } }
    })
    return {
      tag, root, bounds, fields,
      pages: taken(root.runs),
      stop: list(root.stop),
      words: text => words(root, text, parting),
      at: form => bounds.slice(1).filter(b => b <= form).length
    }
  })

  // a range of words: which groups a form leads to, and their postings
  const shard = (ix, number) => once(ix.tag + number, async () => {
    const c = cursor(await load(ix.tag + '/w' + number)), [own, others] = c.text().split('\f'), leads = new Map()
    const lead = (form, places) => leads.set(form, (leads.get(form) || []).concat(places))
    const groups = decodeAll(own).map((coded, g) => {
      const forms = coded.map((f, i) => i ? decode(f, coded[0]) : f)
      forms.forEach(f => lead(f, [[number, g]]))
      return { forms }
    })
    decodeAll(others).forEach(([form, places]) =>
      lead(form, places.split(',').map(p => p.split('.').map(n => parseInt(n, 36)))))
    for (const group of groups) group.postings = c.bytes(c.number())
    return { leads, groups }
  })

  // [page, [times in each field]] of a group
  function read({ postings }, fields) {
    const c = cursor(postings), pages = []
    for (let page = -1; c.at < postings.length;) {
      const head = c.number(), kind = head & 3, times = Array(fields).fill(0)
      page += (head >> 2) + 1
      if (kind > 2) {
        const mask = c.number()
        times.forEach((_, f) => { if (mask >> f & 1) times[f] = c.number() })
      } else {
        times[0] = kind >> 1
        times[fields - 1] = kind ? c.number() : 1
      }
      pages.push([page, times])
    }
    return pages
  }

  // Forms near a word, by what they weigh: [{ place, weight, form }], each group once. Looks into the shard where the word
  // would stand, and into the next ones as long as they begin like it.
  async function scan(ix, word, before, shared, weigh, limit) {
    const found = [], from = ix.at(word), start = word.slice(0, shared)
    for (let i = Math.max(0, from - before); i < Math.min(from + 2, ix.bounds.length); i++) {
      if (i < from ? ix.bounds[from].slice(0, shared) < start : i > from && ix.bounds[i].slice(0, shared) > start) continue
      for (const [form, places] of (await shard(ix, i)).leads) {
        const weight = F(weigh(form))
        if (weight) for (const place of places) found.push({ place, weight, form })
      }
    }
    const seen = new Set()
    return found.sort((a, b) => b.weight - a.weight || (a.form < b.form ? -1 : +(a.form > b.form)))
      .filter(f => seen.size < seen.add('' + f.place).size).slice(0, limit)
  }

  // the word itself, and when it may go on, what begins with it
  async function plain(ix, { form, exact }, prefix) {
    if (!ix.bounds[0]) return []
    const { leads } = await shard(ix, ix.at(form)), own = leads.has(exact) ? exact : form
    return !prefix || !form[ix.root.pairs ? 0 : 1] ? (leads.get(own) || []).map(place => ({ place, weight: 1, form: own })) :
      scan(ix, form, 0, form.length, f => f === own ? 1 : f.startsWith(form) ? .1 + .6 * form.length / f.length : 0, 13)
  }

  // what may have been meant: one slip in words from four letters, two from eight
  const slips = async (ix, { form }, slips) => !ix.root.pairs && form.length >= slips * 4 ?
    scan(ix, form, 1, 2, f => Math.abs(f.length - form.length) <= slips && distance(f, form) <= slips && .9 - .3 * slips, 6) : []

  // where a word leads: its own language first, then the others, then what it may have been meant for
  async function look(own, word, prefix, lack) {
    const others = async () => (await Promise.all(own.root.next.map(tag => open(tag).catch(lack)))).filter(ix => ix)
    let found = await plain(own, word, prefix), ix = own, meant
    if (!found.length) meant = found = await slips(own, word, 1)
    if (!found.length) {
      for (ix of await others()) {
        const [w] = ix.words(word.exact)
        if (!w || ix.stop.includes(w.form)) return
        found = await plain(ix, w, prefix).catch(lack) || []
        if (found.length) break
      }
      meant = 0
    }
    for (const i of found.length ? [] : [own].concat(await others())) {
      ix = i
      meant = found = await slips(ix, word, ix === own ? 2 : 1).catch(lack) || []
      if (found.length) break
    }
    return follow(ix, found, word.exact, meant && found[0] && found[0].form)
  }

  // with the groups that the places stand for
  const follow = async (ix, found, typed, meant) => found.length && { ix, found, typed, meant,
    groups: await Promise.all(found.map(async f => (await shard(ix, f.place[0])).groups[f.place[1]])) }

  // page of the site → score of one word, the best of what it leads to
  function score({ ix, found, groups }) {
    const scores = new Map()
    groups.forEach((group, g) => {
      const pages = read(group, ix.fields.length)
      const weights = ix.fields.map(({ count, weight }, f) => {
        const df = pages.filter(p => p[1][f]).length
        return F(F(found[g].weight * weight) * F(Math.log(1 + (count - df + .5) / (df + .5))))
      })
      for (const [page, times] of pages) {
        let sum = 0
        times.forEach((n, f) => {
          if (n) sum += F(weights[f] - F(weights[f] / F(1 + F(n * ix.fields[f].inverse(page)))))
        })
        scores.set(ix.pages[page], Math.max(scores.get(ix.pages[page]) || 0, F(sum)))
      }
    })
    return scores
  }

  // leaves the pages that have one of the wanted values of every facet, and counts the values among all
  async function narrow(scores, wanted) {
    const facets = await json(locale + '/facets')
    const left = new Map(scores)
    for (const name in facets) {
      const chosen = new Set()
      facets[name] = facets[name].map(([id, label, runs]) => {
        const pages = taken(runs), mine = (wanted[name] || []).includes(id)
        if (mine) pages.forEach(p => chosen.add(p))
        return { id, label, count: pages.filter(p => scores.has(p)).length, mine }
      })
      if (facets[name].some(v => v.mine)) scores.forEach((_, page) => chosen.has(page) || left.delete(page))
      facets[name] = facets[name].filter(v => v.count || v.mine).sort((a, b) => b.count - a.count)
    }
    return [left, facets]
  }

  async function search(text, { limit = 10, prefix, facets } = {}) {
    const own = await open(locale), all = own.words(text.slice(0, 9999)), seen = new Set(own.stop)
    const asked = all.filter(w => seen.size < seen.add(w.form).size && w.form.length < 60).slice(0, 24)
    const last = all[all.length - 1]
    // another language that does not come, as without network, is missed only where nothing is found
    let lacking
    const lack = e => { lacking = e }
    const looked = await Promise.all(asked.map(w => look(own, w, prefix && w === last, lack)))
    const found = looked.filter(l => l), known = looked.filter(l => l !== undefined).length
    const sums = new Map(), matched = new Map()
    const add = (l, weight, taken) => score(l).forEach((s, page) => {
      if (taken.includes(page)) return
      sums.set(page, (sums.get(page) || 0) + weight * s)
      matched.set(page, (matched.get(page) || 0) + 1)
    })
    found.forEach(l => add(l, 1, []))
    // few pages: those that are not written in the reader's language yet, by the same words
    for (const l of sums.size < 5 ? found.filter(l => l.ix === own && !l.meant) : []) {
      const ix = await open(own.root.next[0] || locale).catch(lack) || own, [w] = ix.words(l.typed)
      const more = ix !== own && w && await plain(ix, w).then(found => follow(ix, found)).catch(lack)
      if (more) {
        add(more, .7, own.pages)
        found.push(more)
      }
    }
    let scores = new Map()
    sums.forEach((s, page) => scores.set(page, F(F(s) * F(matched.get(page) / known))))
    if (facets) [scores, facets] = await narrow(scores, facets)
    if (!scores.size && lacking) throw lacking
    return {
      total: scores.size,
      words: asked.length,
      corrections: found.filter(l => l.meant).map(l => [l.typed, l.meant]),
      facets,
      hits: await Promise.all(Array.from(scores).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit).map(async ([page, score]) => {
        // the reader's language where the page has it, else one in which a word was found
        const ix = [own].concat(found.map(l => l.ix)).find(i => i.pages.includes(page))
        const at = ix.pages.indexOf(page)
        const part = async (kind, size) => size && (await json(ix.tag + kind + Math.floor(at / size)))[at % size]
        const [title, path, area, text] = await part('/r', ix.root.b)
        const forms = [].concat(...found.map(l => l.ix === ix ? [].concat(...l.groups.map(g => g.forms)) : []))
        const matches = w => ix.words(w).some(w => forms.includes(w.form) || forms.includes(w.exact))
        return { path, title, area, text, score, lang: ix.tag, dir: ix.root.dir, matches, more: () => part('/t', ix.root.t) }
      }))
    }
  }

  return { search, ready: () => open(locale) }
}
