// What tools share that work on other pages of the portal: which page is meant, what it says of itself, a copy that is safe.

// a list somebody shares by hand is short; a longer one is a joke
const MOST = 100
const LONGEST = 300

// A path without language, such as /guides/italia/casa/; empty when it is none. Nothing else ever becomes an address.
export function neutral(text) {
  return typeof text === 'string' && text.length < 200 && /^(\/[a-z0-9][a-z0-9.-]*)+\/$/.test(text) ? text : ''
}

// What the part of an address behind # asks for: '#p=/a/&p=/b/', or '#/a/&with=ar'.
export function asked(hash) {
  const query = new URLSearchParams(hash.replace(/^#(?=\/|%2F)/i, '#p=').slice(1))
  const paths = []
  for (const text of query.getAll('p')) {
    const path = neutral(text)
    if (path && paths.indexOf(path) < 0 && paths.length < MOST) paths.push(path)
  }
  return { paths, from: query.get('from') || '', to: query.get('with') || '' }
}

export function link(paths) {
  return '#' + paths.map(p => 'p=' + p).join('&')
}

const words = text => typeof text === 'string' ? text.slice(0, LONGEST) : ''

// Kept pages as they were stored, as far as they are such.
export function stored(text) {
  let list
  try {
    list = JSON.parse(text)
  } catch (e) {
    return []
  }
  const known = []
  return !Array.isArray(list) ? [] : list.filter(e => {
    const path = e && neutral(e.p)
    const fresh = path && known.indexOf(path) < 0
    if (fresh) known.push(path)
    return fresh
  }).map(e => ({
    p: e.p,
    t: words(e.t) || e.p,
    k: words(e.k),
    n: Array.isArray(e.n) ? e.n.filter(n => Array.isArray(n) && /^\+?\d{2,16}$/.test(n[0])).map(n => [n[0], words(n[1]) || n[0]]) : []
  }))
}

// A page of the portal, or null when it is gone. Fails when it does not come.
export async function open(address, further) {
  const answer = await fetch(address)
  if (answer.status === 404 || answer.status === 410) return null
  if (!answer.ok) throw new Error('status ' + answer.status)
  // the page that asks has a policy that would complain of another page's style
  const text = (await answer.text()).replace(/<style>[^]*?<\/style>/g, '')
  const page = new DOMParser().parseFromString(text, 'text/html')
  if (page.querySelector('main h1')) return page
  // an old address names the new one
  const moved = page.querySelector('meta[http-equiv=refresh] ~ link[rel=canonical]')
  const target = moved && new URL(moved.getAttribute('href'), address)
  return target && !further && target.origin === new URL(address, location.href).origin ? open(target.href, true) : null
}

export const isDiscreet = page => page.documentElement.hasAttribute('data-discreet')

// What a list keeps of a page.
export function about(page, path) {
  const crumb = page.querySelectorAll('.crumbs a')[1]
  const numbers = [...page.querySelectorAll('main > .acts [href^="tel:"]')]
  return {
    p: path,
    t: page.querySelector('h1').textContent.trim(),
    k: crumb && page.querySelector('.origins') ? crumb.textContent : '',
    n: numbers.map(a => [a.getAttribute('href').slice(4), a.querySelector('bdi').textContent])
  }
}

// Shares an address with the phone's own means, else copies it; says which, and '' when neither went.
export async function share(title, url) {
  if (navigator.share) {
    await navigator.share({ title, url }).catch(() => {})
    return 'shared'
  }
  const field = document.createElement('textarea')
  field.value = url
  document.querySelector('main').append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied ? 'copied' : ''
}
