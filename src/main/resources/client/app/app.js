// What every page of a language runs; its words stand before it. A classic script, so that it knows where it came from.
// Fetches what a page needs further, by what stands in it, and fills the bar at the end of pages to share and keep.

const base = document.currentScript.src.replace(/[^/]*$/, '')
const due = document.querySelector('[data-due]')

function fetchPart(part, type) {
  const script = document.createElement('script')
  script.src = base + part + '.js'
  if (type) script.type = type
  script.dataset.old = words.old
  document.head.append(script)
}

if (document.getElementById('exit')) fetchPart('exit')
if (document.querySelector('[data-hours]') || due && due.dataset.due < new Date().toISOString().slice(0, 10)) fetchPart('times', 'module')

const bar = document.getElementById('tools')
if (bar) {
  const root = base.replace(/app\/[^/]*\/$/, '')
  const lang = document.documentElement.lang
  const own = root + lang
  // without language, as links and lists name it
  const path = location.pathname.slice(new URL(own).pathname.length)
  const title = document.querySelector('h1').textContent
  const item = document.querySelector('.origins')
  const status = document.createElement('p')
  const put = (tag, word, act) => {
    const made = document.createElement(tag)
    made.textContent = words[word]
    made[tag === 'a' ? 'href' : 'onclick'] = act
    bar.insertBefore(made, status)
    return made
  }
  // the page's own style stays as small as without script
  const style = document.styleSheets[0]
  for (const rule of ['#tools{display:grid;grid-template-columns:repeat(auto-fill,minmax(6.4rem,1fr));grid-gap:.5rem;align-content:start;margin-top:2rem}',
    '#tools>:not(p){font:inherit;font-size:.9rem;min-height:3rem;padding:.25rem .5rem;display:flex;align-items:center;justify-content:center;text-align:center;line-height:1.3;color:var(--sea);background:none;border:1px solid var(--sea);border-radius:var(--r);text-decoration:none}',
    '#tools>[aria-pressed=true]{color:var(--sea-ink);background:var(--sea)}',
    '#tools p{grid-column:1/-1;margin:0;min-height:1.5rem}',
    '@media print{#tools{display:none}}']) style.insertRule(rule, style.cssRules.length)
  status.setAttribute('role', 'status')
  bar.append(status)

  const share = put('button', 'share', () => {
    if (navigator.share) navigator.share({ title, url: own + path }).catch(() => {})
    else {
      const field = document.createElement('textarea')
      field.value = own + path
      bar.append(field)
      field.select()
      status.textContent = document.execCommand('copy') ? words.copied : field.value
      field.remove()
      share.focus()
    }
  })
  if (item) put('a', 'qr', root + path.slice(1) + '#choose')

  const kept = () => {
    try {
      return [].concat(JSON.parse(localStorage.getItem('my-list'))).filter(e => e && e.p)
    } catch (e) {
      return []
    }
  }
  const others = () => kept().filter(e => e.p !== path)
  const mark = () => keep.setAttribute('aria-pressed', others().length < kept().length)
  const keep = put('button', 'keep', () => {
    const list = others()
    if (list.length === kept().length) {
      const kind = document.querySelectorAll('.crumbs a')[1]
      const numbers = [...document.querySelectorAll('main>.acts [href^=tel]')]
      list.push({ p: path, t: title, k: kind && item ? kind.textContent : '', n: numbers.map(a => [a.href.slice(4), a.querySelector('bdi').textContent]) })
    }
    try {
      localStorage.setItem('my-list', JSON.stringify(list))
      status.textContent = ''
    } catch (e) {
      status.textContent = words.full
    }
    mark()
  })
  mark()
  for (const word in words) {
    const tool = word.slice(3)
    if (/^at/.test(word) && (item || tool === 'my-list')) put('a', word, own + '/' + tool + '/' + (tool === 'my-list' ? '' : '#p=' + path))
  }

  const speech = window.speechSynthesis
  let listen
  const voices = () => {
    if (!listen && speech.getVoices().some(v => v.lang.replace('cmn', 'zh').slice(0, 2) === lang)) {
      listen = put('button', 'listen', () => {
        // some phones speak only when the first word comes with the tap
        speech.speak(new SpeechSynthesisUtterance(''))
        listen.onclick = null
        fetchPart('read')
      })
      listen.id = 'listen'
      Object.assign(listen.dataset, { stop: words.stop, pause: words.pause, go: words.go })
    }
  }
  if (speech) {
    voices()
    speech.onvoiceschanged = voices
  }
}

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
  if (worker.controller) worker.controller.postMessage(here)
}
