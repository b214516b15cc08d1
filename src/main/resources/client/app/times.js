// Says whether a door is open now, in the local time of its place: on the reader's phone, without a new build. A part of the
// script of pages with opening hours; the finder takes functions from it.
//
//   times: { z: 'Europe/Rome', d: '2026-11-22',      zone, day of the build
//     w: ['540-750,840-1020', '', …],                Monday to Sunday, minutes from midnight
//     a: [5],                                        weekdays by appointment, Monday is 1
//     x: [['2026-12-24', '2026-12-26', '540-660']],  days with other hours, the last included
//     h: ['2026-12-08', …] }                         public holidays of the place
//
// A phone whose clock stands before the day of the build is not believed.

const DAY = 864e5
const LOOK_AHEAD = 14

const slots = text => text ? text.split(',').map(slot => slot.split('-').map(Number)) : []

// by zone: a list of a thousand offices would make a thousand
const clocks = {}

// the day and the minute at a place, undefined where the phone does not know its zone
export function local(zone, now) {
  try {
    const parts = {}
    const clock = clocks[zone] || (clocks[zone] = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour12: false,
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }))
    clock.formatToParts(now).forEach(p => { parts[p.type] = p.value })
    return { day: parts.year + '-' + parts.month + '-' + parts.day, minute: parts.hour % 24 * 60 + +parts.minute }
  } catch (e) {
    return undefined
  }
}

const shifted = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
// Monday is 1
const weekday = day => new Date(day).getUTCDay() || 7

function hoursOf(times, day) {
  const other = times.x.filter(x => x[0] <= day && day <= x[1])[0]
  if (other) return { slots: slots(other[2]) }
  return { slots: slots(times.w[weekday(day) - 1]), holiday: times.h.includes(day), appointment: times.a.includes(weekday(day)) }
}

// until when, going on over midnight: { until: minutes }, or { always: true }
function end(times, day, slot) {
  let until = slot[1]
  for (let days = 1; until === 1440; days++) {
    const next = hoursOf(times, shifted(day, days))
    const first = next.holiday || next.appointment ? undefined : next.slots[0]
    if (!first || first[0] > 0) break
    if (days > 7) return { always: true }
    until = first[1]
  }
  return { until }
}

// { state: 'open', until } | { state: 'open', always } | { state: 'appointment' } | { state: 'holiday' } |
// { state: 'closed', opens: { days, day, minute } } | { state: 'closed' } | undefined when nothing can be said
export function state(times, now) {
  const here = local(times.z, now)
  if (!here || here.day < shifted(times.d, -1)) return undefined
  const today = hoursOf(times, here.day)
  const current = today.slots.filter(s => s[0] <= here.minute && here.minute < s[1])[0]
  if (today.holiday && (today.slots.length || today.appointment)) return { state: 'holiday' }
  if (today.appointment && (current || !today.slots.length)) return { state: 'appointment' }
  if (current) return Object.assign({ state: 'open' }, end(times, here.day, current))
  for (let days = 0; days <= LOOK_AHEAD; days++) {
    const day = shifted(here.day, days), then = hoursOf(times, day)
    const next = then.holiday || then.appointment ? undefined : then.slots.filter(s => days || s[0] > here.minute)[0]
    if (next) return { state: 'closed', opens: { days, day, minute: next[0] } }
  }
  return { state: 'closed' }
}

const clock = minute => ('0' + Math.floor(minute / 60) % 24).slice(-2) + ':' + ('0' + minute % 60).slice(-2)

// in the words of the page's language: { open: '… {time}', always, today, tomorrow, day, closed, appointment, holiday }
export function say(found, words, language) {
  if (found.state === 'open') return found.always ? words.always : words.open.replace('{time}', clock(found.until))
  if (!found.opens) return words[found.state]
  const { days, day, minute } = found.opens
  const named = days < 7 ? words.days[weekday(day) - 1] :
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(new Date(day))
  return words[['today', 'tomorrow'][days] || 'day'].replace('{day}', named).replace('{time}', clock(minute))
}

if (typeof document === 'object') {
  const language = document.documentElement.lang, now = new Date()
  for (const place of document.querySelectorAll('[data-hours]')) {
    const found = state(JSON.parse(place.dataset.hours), now)
    if (found) {
      place.textContent = say(found, JSON.parse(place.dataset.words), language)
      place.classList.add(found.state)
    }
  }
}
