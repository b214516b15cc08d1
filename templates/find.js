var find = document.querySelector('.find')
find.onsubmit = function (event) {
  event.preventDefault()
  location.href = find.action + '#' + new URLSearchParams({ q: find.elements[0].value })
}
