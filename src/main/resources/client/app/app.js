// What every page of a language runs; its words stand before it. A classic script, so that it knows where it came from.
// Fetches what a page needs further, by what stands in it.

const base = document.currentScript.src.replace(/[^/]*$/, '')
const parts = {}

for (const part in parts) {
  if (document.querySelector(parts[part])) {
    const script = document.createElement('script')
    script.src = base + part + '.js'
    document.head.append(script)
  }
}
