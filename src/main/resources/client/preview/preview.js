// What the preview adds to a page: it comes again when its bytes have changed, says what keeps the site from being made,
// and has a bar at its foot. Published pages have none of it.
(() => {
  const script = document.currentScript, own = script.dataset.mark, folder = script.src.replace(/[^/]*$/, '')
  const failure = document.body.className === 'failure', framed = window.top !== window
  const WANTED = 'approdo-preview-wanted', SCROLL = 'approdo-preview-scroll', FOLDED = 'approdo-preview-folded'
  const read = key => JSON.parse(sessionStorage.getItem(key) || '{}')
  const write = (key, value) => sessionStorage.setItem(key, JSON.stringify(value))

  const saved = read(SCROLL)
  if (saved.place === location.href) {
    // to the pixel; browsers that know better put the text that was seen there
    const back = () => scrollTo({ left: saved.left, top: saved.top, behavior: 'instant' })
    sessionStorage.removeItem(SCROLL)
    back()
    addEventListener('load', back, { once: true })
  }

  const reload = mark => {
    const last = read(WANTED)
    // it came again and is still the same: a copy for times without network is in the way
    if (last.place === location.pathname && last.mark === mark && last.from === own) return
    write(WANTED, { place: location.pathname, mark, from: own })
    write(SCROLL, { place: location.href, left: scrollX, top: scrollY })
    location.reload()
  }

  const host = document.createElement('div'), problems = document.createElement('div'), bar = document.createElement('div')
  host.id = 'approdo-preview'
  problems.className = 'problems'
  problems.setAttribute('role', 'alert')
  bar.className = 'bar'
  host.attachShadow({ mode: 'open' }).append(problems, bar)
  const room = () => { host.style.blockSize = bar.offsetHeight + 'px' }
  const dressed = fetch(folder + 'preview.css', { cache: 'no-store' }).then(r => r.text()).then(css => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    host.shadowRoot.adoptedStyleSheets = [sheet]
    document.body.append(host)
  })

  const showBar = html => dressed.then(() => {
    if (framed || html === bar.dataset.html) return
    bar.dataset.html = html
    bar.innerHTML = html
    const details = bar.querySelector('details')
    if (details) {
      details.open = !localStorage.getItem(FOLDED)
      details.addEventListener('toggle', () => {
        if (details.open) localStorage.removeItem(FOLDED)
        else localStorage.setItem(FOLDED, '1')
        room()
      })
    }
    room()
  })
  // the page of a site that could not be made yet says it itself
  const showProblems = html => failure || dressed.then(() => { if (html !== problems.dataset.html) problems.innerHTML = problems.dataset.html = html })

  // Browsers keep six lines to a server open: pages that nobody sees give theirs back, and catch up when they are seen.
  let events
  const leave = () => {
    if (events) events.close()
    events = null
  }
  const listen = () => {
    if (events || document.hidden) return
    events = new EventSource(folder + 'events?' + encodeURIComponent(location.pathname) + '&' + own)
    events.addEventListener('reload', event => reload(event.data))
    events.addEventListener('bar', event => showBar(event.data))
    events.addEventListener('problems', event => showProblems(event.data))
  }
  document.addEventListener('visibilitychange', () => document.hidden ? leave() : listen())
  addEventListener('pagehide', leave)
  addEventListener('pageshow', listen)
  listen()
})()
