// What every page of a language runs; its words stand before it. A classic script, so that it knows where it came from.
// Fetches what a page needs further, by what stands in it.

const base = document.currentScript.src.replace(/[^/]*$/, '')
const due = document.querySelector('[data-due]')
// what a page needs, by the name of its script
const parts = {
  times: document.querySelector('[data-hours]') || due && due.dataset.due < new Date().toISOString().slice(0, 10)
}

for (const part in parts) {
  if (parts[part]) {
    const script = document.createElement('script')
    script.type = 'module'
    script.src = base + part + '.js'
    script.dataset.words = JSON.stringify(words)
    document.head.append(script)
  }
}
