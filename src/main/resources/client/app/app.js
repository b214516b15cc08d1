// What every page of a language runs; its words stand before it. A classic script, so that it knows where it came from.
// Fetches what a page needs further, by what stands in it.

const base = document.currentScript.src.replace(/[^/]*$/, '')
const checked = document.querySelector('[data-checked]')
const bar = document.getElementById('tools')

function fetchPart(part, type) {
  const script = document.createElement('script')
  script.src = base + part + '.js'
  if (type) script.type = type
  script.dataset.words = JSON.stringify(words)
  document.head.append(script)
}

if (document.getElementById('exit')) fetchPart('exit')
// a check grows old by the phone's own day
const today = new Date().toISOString().slice(0, 10)
if (document.querySelector('[data-hours]') || checked && checked.dataset.checked.slice(11) < today) fetchPart('times', 'module')
if (bar && window.IntersectionObserver) {
  const near = new IntersectionObserver(seen => {
    if (seen.some(s => s.isIntersecting)) {
      near.disconnect()
      fetchPart('bar')
    }
  }, { rootMargin: '400px' })
  near.observe(bar)
} else if (bar) fetchPart('bar')

// Pages are kept for when there is no network: see sw.js, which says when it showed a copy.
const worker = navigator.serviceWorker
if (worker) {
  const here = location.href.replace(/[?#].*/, '')
  addEventListener('load', () => worker.register(new URL('../../sw.js', base).href).catch(() => {}))
  worker.addEventListener('message', event => {
    const news = event.data
    if (!news || news.address !== here || !(news.day || news.newer)) return
    const line = document.getElementById('copy') || document.createElement('p')
    line.id = 'copy'
    line.setAttribute('role', 'status')
    // above the page, so that nothing moves
    line.style.cssText = 'position:fixed;bottom:0;left:0;right:0;margin:0;padding:.5rem 1rem;background:var(--sand)'
    line.textContent = news.newer ? '' : words.copy + ' ' + new Date(news.day).toLocaleDateString(document.documentElement.lang)
    if (news.newer) {
      const a = document.createElement('a')
      a.href = here
      a.textContent = words.newer
      line.append(a)
    }
    document.getElementById('main').prepend(line)
  })
  worker.ready.then(w => w.active.postMessage(here))
}
