import assert from 'node:assert/strict'
import { test } from 'node:test'
import { place, wanted } from '../../main/resources/client/app/leaflet.js'

const languages = ['it', 'ar', 'zh']

test('a path with a language is that language’s, one without is the page’s own', () => {
  assert.deepEqual(place('/ar/guides/italia/casa/', languages, 'it'), { language: 'ar', path: '/guides/italia/casa/' })
  assert.deepEqual(place('/guides/italia/casa/', languages, 'it'), { language: 'it', path: '/guides/italia/casa/' })
})

test('nothing outside the portal is a place', () => {
  for (const bad of ['', '/', '//evil/', '//evil.example/a/', 'https://evil.example/a/b/', '/a/../b/', '/../../x/', '/it/guides/italia/casa',
    '/it/guides/italia/casa/?x', '/it/guides\\italia/', 'javascript:alert(1)', '/it/%2e%2e/x/', '/guides/a b/']) {
    assert.equal(place(bad, languages, 'it'), null, bad)
  }
})

test('the address is read in any order, with what it does not know left out', () => {
  const asked = wanted('#n=4&p=/guides/italia/casa/&x=1&p=%2Far%2Fguides%2Fitalia%2Fcasa%2F&%&p=%E0%A4%A')
  assert.deepEqual(asked, { pages: ['/guides/italia/casa/', '/ar/guides/italia/casa/', ''], area: '', four: true })
  assert.equal(wanted('#area=lombardia').area, 'lombardia')
  assert.deepEqual(wanted(''), { pages: [], area: '', four: false })
})
