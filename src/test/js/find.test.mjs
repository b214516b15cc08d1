import assert from 'node:assert/strict'
import test from 'node:test'
import { distance, fold, offices, parse, rank, towns, wanted, write } from '../../main/resources/client/app/find.js'

test('answers go into the address and come back', () => {
  for (const answers of [{}, { topic: 'family', area: 'lombardia', language: 'ar', for: 'women' },
    { language: 'zh', at: [45.46, 9.19, 'Reggio nell’Emilia'] }]) {
    assert.deepEqual(parse(write(answers)), answers)
  }
})

test('a position of the phone stands in no address', () => {
  assert.equal(write({ topic: 'family', at: [45.4642, 9.19, ''] }), '#topic=family')
})

test('broken and hostile addresses are left out', () => {
  for (const hash of ['', '#', '#topic=', '#topic=<script>', '#area=../../x', '#at=1', '#at=91,0,x', '#at=a,b,c', '#at=,,', '#%E0%A4%A',
    '#' + 'x'.repeat(100000), '#topic=' + 'x'.repeat(10000), '#at=NaN,Infinity,x', '#language=\u202e']) {
    assert.deepEqual(parse(hash), {}, hash.slice(0, 40))
  }
  assert.equal(parse('#at=45,9,' + 'x'.repeat(1000)).at[2].length, 80)
})

test('distances are those of a great circle', () => {
  // Milano to Roma, and a quarter of the equator
  assert.ok(Math.abs(distance([45.4642, 9.19], [41.8933, 12.4829]) - 477) < 3)
  assert.ok(Math.abs(distance([0, 0], [0, 90]) - 10007) < 10)
  assert.equal(distance([45, 9], [45, 9]), 0)
})

const list = [['Roma', 4189, 1251, 'lazio', 'Rome|روما|罗马市|রোম'], ['Reggio nell’Emilia', 4470, 1063, 'emilia-romagna', ''],
  ['Forlì', 4422, 1204, 'emilia-romagna', ''], ['Rovereto', 4589, 1104, 'trento', '']]

test('towns are found as they are typed, in every script', () => {
  const names = typed => towns(list, typed).map(t => t[0])
  assert.deepEqual(names('ro'), ['Roma', 'Rovereto'])
  assert.deepEqual(names('FORLI'), ['Forlì'])
  assert.deepEqual(names("reggio nell'e"), ['Reggio nell’Emilia'])
  for (const typed of ['روما', '罗马', 'রোম', 'Rome']) assert.deepEqual(names(typed), ['Roma'])
  assert.deepEqual(names(''), [])
  assert.deepEqual(names('(['), [])
  assert.equal(fold('Cantù'), 'cantu')
})

const areas = [['europa', 'Europa', '', 2, 0], ['italia', 'Italia', 'europa', 9, [4190, 1250, 4190, 1250]],
  ['lombardia', 'Lombardia', 'italia', 200, [4520, 850, 4600, 1000]], ['trento', 'Trento', 'italia', 5, [4600, 1110, 4620, 1120]],
  ['belgio', 'Belgio', 'europa', 100, [5080, 430, 5090, 440]]]

test('only the offices of an area and of those around and in it are fetched', () => {
  assert.deepEqual(wanted(areas, { area: 'lombardia' }), ['europa', 'italia', 'lombardia'])
  assert.deepEqual(wanted(areas, { area: 'italia' }), ['europa', 'italia', 'lombardia', 'trento'])
  assert.deepEqual(wanted(areas, { area: 'nowhere' }), ['europa', 'italia'])
})

test('near a place, the nearest areas are fetched', () => {
  assert.deepEqual(wanted(areas, { at: [45.46, 9.19] }), ['europa', 'italia', 'lombardia', 'trento'])
  assert.deepEqual(wanted(areas, { at: [50.85, 4.35] }).includes('belgio'), true)
})

test('a small portal fetches all, a large one what holds everywhere', () => {
  assert.deepEqual(wanted(areas.slice(0, 2).concat([areas[3]]), {}), ['europa', 'italia', 'trento'])
  assert.deepEqual(wanted(areas, {}), ['europa', 'italia'])
})

const now = new Date('2026-11-23T10:00:00+01:00')
const file = { z: 'Europe/Rome', h: [], d: '2026-11-22', w: [{ w: ['540-720', '', '', '', '', '', ''], a: [], x: [] }], offices: [
  ['contact-points', 'A', 'Trento', [46066, 11121], '0 1', 'it ar:4', 'everyone', '+39 0461 1', 0, '2027-01-01', ''],
  ['contact-points/b', 'B', 'Rovereto', [45890, 11040], '0', 'it', 'women', 0,
    2, '', 'it'],
  ['/contact-points/trento/c/', 'C', '', 0, '1', 'ar:i', 'everyone', 0, 1, '2026-01-01', ''],
  ['/services/trento/d/', 'D', '', 0, '', '', '', 0, 0, '', '']] }
file.offices = file.offices[0].map((_, i) => file.offices.map(row => row[i]))
const all = offices(file, 'trento')
const order = answers => rank(all, answers, ['family', 'work'], now).map(r => r.office.name)

test('the topic has to fit, the language comes first, what is overdue last', () => {
  assert.deepEqual(order({ topic: 'family' }), ['B', 'A'])
  assert.deepEqual(order({ topic: 'family', language: 'ar' }), ['A', 'B'])
  assert.deepEqual(order({ topic: 'work', language: 'ar' }), ['A', 'C'])
  assert.equal(rank(all, { topic: 'work' }, ['family', 'work'], now)[1].overdue, true)
  assert.deepEqual(order({ topic: 'nothing' }).length, 4)
})

test('the reasons are said', () => {
  const [first, second] = rank(all, { topic: 'family', language: 'ar', for: 'women' }, ['family', 'work'], now)
  assert.deepEqual(first.reasons, [['helps', 'family'], ['speaks-days', 'ar', '4']])
  assert.deepEqual(second.reasons, [['helps', 'family'], ['not-speaks', 'ar'], ['for', 'women']])
})

test('near a place, the nearer comes first, and says how far', () => {
  const [first] = rank(all, { topic: 'family', at: [45.89, 11.04, 'Rovereto'] }, ['family', 'work'], now)
  assert.equal(first.office.name, 'B')
  assert.ok(first.km < 1)
  assert.ok(Math.abs(rank(all, { at: [45.89, 11.04] }, [], now).find(r => r.office.name === 'A').km - 20.5) < 1)
})

test('what an office shares with its file is put together again', () => {
  assert.deepEqual(all.map(o => o.path), ['/contact-points/trento/a/', '/contact-points/trento/b/', '/contact-points/trento/c/', '/services/trento/d/'])
  assert.deepEqual(all.map(o => o.times && (o.times === 1 || o.times.w[0])), [0, '540-720', true, 0])
})
