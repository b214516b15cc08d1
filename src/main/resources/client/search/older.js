// What browsers before 2023 lack: an inflate(bytes, size) for those without DecompressionStream, after RFC 1951, and
// parting, what parts words, for those without \p.

export const parting = /[\0-/:-@[-`{-©«-±´-¸»¿×÷،؛؟۔।॥\u2000-\u2bff\u3000-\u3020]/g

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

// code lengths as counts and symbols, by which codes are read bit by bit
function table(lengths) {
  const counts = Array(16).fill(0), next = [0, 0], symbols = []
  lengths.forEach(l => { if (l) counts[l]++ })
  for (let l = 1; l < 15; l++) next[l + 1] = next[l] + counts[l]
  lengths.forEach((l, symbol) => { if (l) symbols[next[l]++] = symbol })
  return { counts, symbols }
}

export function inflate(bytes, size) {
  const out = new Uint8Array(size)
  let at = 0, held = 0, bits = 0, length = 0, last
  const broken = () => Error('broken file')
  const take = n => {
    for (; bits < n; bits += 8) {
      if (at >= bytes.length) throw broken()
      held |= bytes[at++] << bits
    }
    const value = held & (1 << n) - 1
    held >>>= n
    bits -= n
    return value
  }
  const symbol = ({ counts, symbols }) => {
    let code = 0, first = 0, index = 0
    for (let l = 1; l < 16; l++) {
      code |= take(1)
      if (code - counts[l] < first) return symbols[index + code - first]
      index += counts[l]
      first = first + counts[l] << 1
      code <<= 1
    }
    throw broken()
  }
  do {
    last = take(1)
    const kind = take(2)
    if (kind === 0) {
      const end = (bytes[at] | bytes[at + 1] << 8) + at + 4
      for (at += 4; at < end && length < size; at++) out[length++] = bytes[at]
      held = bits = 0
      continue
    }
    let literals, distances
    if (kind === 1) {
      literals = table(Array.from({ length: 288 }, (_, i) => i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))
      distances = table(Array(30).fill(5))
    } else {
      const l = take(5) + 257, d = take(5) + 1, lengths = Array(19).fill(0), all = []
      for (let i = 0, n = take(4) + 4; i < n; i++) lengths[ORDER[i]] = take(3)
      const codes = table(lengths)
      while (all.length < l + d) {
        const s = symbol(codes)
        const value = s < 16 ? s : s < 17 ? all[all.length - 1] : 0
        for (let n = s < 16 ? 1 : s < 17 ? 3 + take(2) : s < 18 ? 3 + take(3) : 11 + take(7); n--;) all.push(value)
      }
      literals = table(all.slice(0, l))
      distances = table(all.slice(l))
    }
    for (let s = symbol(literals); s !== 256; s = symbol(literals)) {
      if (s < 256) {
        out[length++] = s
        continue
      }
      s -= 257
      const n = s > 27 ? 258 : s < 8 ? s + 3 : (4 + (s & 3) << (s >> 2) - 1) + 3 + take((s >> 2) - 1)
      const d = symbol(distances), back = d < 4 ? d + 1 : (2 + (d & 1) << (d >> 1) - 1) + 1 + take((d >> 1) - 1)
      if (back > length || length + n > size) throw broken()
      for (let i = 0; i < n; i++, length++) out[length] = out[length - back]
    }
  } while (!last)
  if (length !== size) throw broken()
  return out
}

// asked for by page.js, which cannot import what most browsers need not load
if (typeof document === 'object') document.dispatchEvent(new CustomEvent('older', { detail: { inflate, parting } }))
