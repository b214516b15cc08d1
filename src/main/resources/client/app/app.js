// What every page of a language runs; its words stand before it. A classic script, so that it knows where it came from.

const base = document.currentScript.src.replace(/[^/]*$/, '')
const language = document.documentElement.lang
// not in the page: browsers would ask for them before they paint
document.querySelector('[rel=icon]').href = new URL('../../icon.svg', base).href
const manifest = document.createElement('link')
manifest.rel = 'manifest'
manifest.href = new URL('../../' + language + '/manifest.webmanifest', base).href
document.head.append(manifest)

// A check grows old by the phone's own day: more than a month ago is said in months.
const checked = document.querySelector('[data-checked]')
if (checked) {
  const [day, due] = checked.dataset.checked.split('/'), now = new Date()
  const months = Math.floor((now - Date.parse(day)) / 2630016e3)
  // phones before 2020 cannot say how long ago; the day of the check stands there
  if (due < now.toISOString().slice(0, 10) && months > 0 && Intl.RelativeTimeFormat) {
    const warning = document.createElement('strong')
    warning.textContent = words.old.replace('{ago}', new Intl.RelativeTimeFormat(language).format(-months, 'month'))
    checked.append(' · ', warning)
  }
}

const bar = document.getElementById('tools')
function fetchBar() {
  const script = document.createElement('script')
  script.src = base + language + '.bar.js'
  document.head.append(script)
}
if (bar && window.IntersectionObserver) {
  const near = new IntersectionObserver(seen => {
    if (seen.some(s => s.isIntersecting)) {
      near.disconnect()
      fetchBar()
    }
  }, { rootMargin: '400px' })
  near.observe(bar)
} else if (bar) fetchBar()

// Pages are kept for when there is no network: see sw.js, which says when it showed a copy.
const worker = navigator.serviceWorker
if (worker) {
  const here = location.href.replace(/[?#].*/, '')
  const register = () => worker.register(new URL('../../sw.js', base).href).catch(() => {})
  if (document.readyState === 'complete') register()
  else addEventListener('load', register)
  worker.addEventListener('message', event => {
    const news = event.data
    if (!news || news.address !== here || !(news.day || news.newer)) return
    const line = document.getElementById('copy') || document.createElement('p')
    line.id = 'copy'
    line.setAttribute('role', 'status')
    // above the page, so that nothing moves
    line.style.cssText = 'position:fixed;bottom:0;left:0;right:0;margin:0;padding:.5rem 1rem;background:var(--sand)'
    line.textContent = news.newer ? '' : words.copy + ' ' + new Date(news.day).toLocaleDateString(language)
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
