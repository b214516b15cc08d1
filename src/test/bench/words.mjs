// A language as a model of words and pairs of words, learnt from the portal's own texts.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from './random.mjs'

const RARE_WORDS = 120_000
const RARE = 0.06
const TOPIC = 0.06

function texts(folder, name) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1).flatMap(f =>
    f.isDirectory() ? texts(join(folder, f.name), name) : name.test(f.name) ? [readFileSync(join(folder, f.name), 'utf8')] : [])
}

/** Sentences of words; an elided word, l’, keeps its apostrophe. Facts in YAML and addresses are left out. */
function sentences(text) {
  const prose = text.split('\n').filter(l => !/https?:|checked:|translation:|@|^(---|[a-z-]+: *\[?[a-z0-9, -]*\]?$)/.test(l))
    .map(l => l.replace(/^[\s-]*[{]?[a-z-]+: */, '').replace(/\{[#{].*?\}+|\]\(.*?\)|^\[!\w+\]/g, ' ')).join('\n')
  return prose.split(/[.:;!?\n]+/).map(s => s.replace(/'/g, '’').toLowerCase().match(/[\p{L}\p{M}]+’?|\d+/gu) || []).filter(s => s.length > 1)
}

function weighted(entries) {
  let sum = 0
  const words = entries.map(e => e[0]), sums = Float64Array.from(entries, e => sum += e[1])
  return next => {
    const wanted = next() * sum
    let low = 0, high = words.length - 1
    while (low < high) {
      const middle = low + high >> 1
      if (sums[middle] > wanted) high = middle
      else low = middle + 1
    }
    return words[low]
  }
}

const count = list => list.reduce((m, w) => m.set(w, (m.get(w) || 0) + 1), new Map())
const byCount = map => Array.from(map).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))

export function language(content, tag) {
  const learnt = texts(content, RegExp(`^index\\.${tag}\\.(md|yml)$`)).flatMap(sentences)
  const known = byCount(count(learnt.flat())), pairs = new Map()
  for (const s of learnt) for (let i = 1; i < s.length; i++) {
    if (!pairs.has(s[i - 1])) pairs.set(s[i - 1], [])
    pairs.get(s[i - 1]).push(s[i])
  }
  const any = weighted(known)
  const topical = known.slice(120).filter(([w]) => /^\p{L}{5,}$/u.test(w)), middle = weighted(topical)
  // words the portal has not used yet: a stem it knows with an ending of the language, half of them behind a beginning
  const long = topical.map(e => e[0]).filter(w => w.length > 5), next = random('words ' + tag)
  const ending = weighted(byCount(count(long.map(w => w.slice(-3)))).slice(0, 60))
  const beginning = weighted(byCount(count(long.map(w => w.slice(0, 3)))).slice(0, 60))
  const made = new Set()
  while (made.size < RARE_WORDS) {
    made.add((next() < 0.5 ? beginning(next) : '') + next.of(long).slice(0, -3) + ending(next))
  }
  const rare = weighted(Array.from(made, (w, i) => [w, 1 / (i + 5)]))
  return { tag, any, middle, rare, after: (word, next) => pairs.has(word) ? next.of(pairs.get(word)) : any(next), known: known.length,
    learnt: learnt.flat().length }
}

/** Writes what a page says: it comes back to its topics, which its title names. */
export function writer(model, seed) {
  const next = random(seed), topics = [model.middle, model.middle, model.middle, model.rare, model.rare, model.rare].map(m => m(next))
  const capital = text => text.charAt(0).toUpperCase() + text.slice(1)
  const join = words => capital(words.join(' ').replace(/’ /g, '’'))
  const walk = (count, first) => {
    const words = [first || model.any(next)]
    while (words.length < count) {
      const chance = next()
      words.push(chance < RARE ? model.rare(next) : chance < RARE + TOPIC ? next.of(topics) :
        chance < 0.75 ? model.after(words[words.length - 1], next) : model.any(next))
    }
    return words
  }
  const text = count => {
    const sentences = []
    for (let left = count; left > 0;) {
      const length = Math.min(left, next.int(8, 18))
      sentences.push(join(walk(length)) + '.')
      left -= length
    }
    return sentences.join(' ')
  }
  return {
    next,
    text,
    line: count => join(walk(count)),
    // two to seven words, most of them topics
    title: () => join([...walk(next.int(1, 4), topics[0]), topics[3], ...next() < 0.7 ? [topics[1]] : [], ...next() < 0.5 ? [topics[4]] : []])
  }
}
