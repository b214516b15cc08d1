// Fills the bar at the end of pages: share, keep, hear, compare, print. Its words stand before it. Fetched by app.js when a
// reader comes near the end of a page.

const base = document.currentScript.src.replace(/[^/]*$/, '')
const bar = document.getElementById('tools')
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
      const reading = document.createElement('script')
      reading.src = base + 'read.js'
      document.head.append(reading)
    })
    listen.id = 'listen'
    Object.assign(listen.dataset, { stop: words.stop, pause: words.pause, go: words.go })
  }
}
if (speech) {
  voices()
  speech.onvoiceschanged = voices
}
