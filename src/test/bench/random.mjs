// Random numbers that are the same everywhere for the same seed.

/** A function that gives the next number from 0 to 1: FNV-1a for the seed, then mulberry32. */
export function random(seed) {
  let state = 2166136261
  for (const c of seed) state = Math.imul(state ^ c.codePointAt(0), 16777619)
  const next = () => {
    state = state + 0x6d2b79f5 | 0
    let t = Math.imul(state ^ state >>> 15, 1 | state)
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t
    return ((t ^ t >>> 14) >>> 0) / 4294967296
  }
  next.int = (from, to) => from + Math.floor(next() * (to - from + 1))
  next.of = list => list[Math.floor(next() * list.length)]
  return next
}
