// Questions to a search, taken from the titles of pages by a fixed seed. Each has exactly one right page.

import { random } from './random.mjs'

const words = title => title.toLowerCase().match(/[\p{L}\p{M}]+/gu) || []
const shuffled = (list, next) => list.map(x => [next(), x]).sort((a, b) => a[0] - b[0]).map(x => x[1])

/** One slip of the finger behind the first letter: a letter is left out, doubled, swapped with the next or another. */
function slip(word, next) {
  const at = next.int(1, word.length - 2)
  const [head, letter, rest] = [word.slice(0, at), word[at], word.slice(at + 1)]
  const slipped = [head + rest, head + letter + letter + rest, head + rest[0] + letter + rest.slice(1),
    head + next.of(Array.from('aeiorstln').filter(l => l !== letter)) + rest][next.int(0, 3)]
  return slipped === word ? head + rest : slipped
}

function mistyped(text, next) {
  const long = text.split(' ').map((w, i) => [w, i]).filter(([w]) => /^\p{L}{5,}$/u.test(w)), all = text.split(' ')
  if (!long.length) return
  const [word, at] = next.of(long)
  all[at] = slip(word.toLowerCase(), next)
  return all.join(' ')
}

/** Two or three words of a title, as people type them: { clean: […], mistyped: […] }. */
export function typed(pages, count) {
  const next = random('typed'), clean = [], wrong = []
  for (const { title } of [...shuffled(pages, next), ...shuffled(pages, next)]) {
    const long = words(title).filter(w => w.length > 3), size = next.int(2, 3)
    if (long.length < size) continue
    const text = shuffled(long.map((w, i) => i), next).slice(0, size).sort((a, b) => a - b).map(i => long[i]).join(' ')
    if (clean.length < count * 3) clean.push(text)
    else if (wrong.length < count * 2) wrong.push(mistyped(text, next) || text)
    else break
  }
  return { clean, wrong }
}

/** Two or three words that stand near each other in a page's text, not those it begins with. */
export function further(texts, count) {
  const next = random('further')
  return shuffled(texts, next).slice(0, count).map(text => {
    const long = words(text).filter(w => w.length > 4), at = next.int(Math.floor(long.length / 4), long.length - 4)
    return long.slice(at, at + next.int(2, 3)).join(' ')
  })
}

/** [{ kind, text, path, prefix }] */
export function judged(pages, count) {
  const next = random('judged'), seen = new Map()
  for (const { title } of pages) for (const w of new Set(words(title))) seen.set(w, (seen.get(w) || 0) + 1)
  const beginnings = new Map()
  for (const w of seen.keys()) beginnings.set(w.slice(0, 5), (beginnings.get(w.slice(0, 5)) || 0) + seen.get(w))
  const found = { titles: [], typos: [], prefixes: [] }
  for (const { title, path } of shuffled(pages, next)) {
    const rarest = words(title).filter(w => w.length > 5).sort((a, b) => seen.get(a) - seen.get(b))[0]
    const wrong = mistyped(title, next), only = rarest && beginnings.get(rarest.slice(0, 5)) === 1
    found.titles.push({ text: title, path })
    if (wrong) found.typos.push({ text: wrong, path })
    // only where no other title has a word that begins like it
    if (only) found.prefixes.push({ text: rarest.slice(0, 5), path, prefix: true })
  }
  return Object.entries(found).flatMap(([kind, list]) => list.slice(0, count).map(q => ({ kind, ...q })))
}
